// However often something is told, it is drawn at most twenty times a second, and the last is always drawn.
import { expect, test } from 'vitest';
import { drawPace, LEAST_GAP_MS } from './draw-pace.ts';

/** A clock whose frames come every 16 ms. */
function clockwork() {
  let time = 0;
  const waiting: { at: number; work: () => void }[] = [];
  const after = (ms: number, work: () => void) => waiting.push({ at: time + ms, work });
  return {
    frames: {
      now: () => time,
      after: (ms: number, work: () => void) => void after(ms, work),
      frame: (work: () => void) => void after(16 - (time % 16), work),
    },
    run: (until: number, each: () => void) => {
      for (; time < until; time += 1) {
        each();
        for (const { work } of waiting.splice(0).filter((one) => keep(one, time, waiting))) work();
      }
    },
  };
}

function keep<T extends { at: number }>(one: T, time: number, waiting: T[]): boolean {
  if (one.at <= time) return true;
  waiting.push(one);
  return false;
}

test('a thousand tellings a second are drawn at most twenty times', () => {
  const { frames, run } = clockwork();
  const drawn: number[] = [];
  const pace = drawPace(() => drawn.push(frames.now()), frames);
  run(1000, pace.soon);
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.length).toBeLessThanOrEqual(1000 / LEAST_GAP_MS);
});

test('what is told last is drawn, and nothing is drawn when nothing is told', () => {
  const { frames, run } = clockwork();
  let [told, drawn, drawings] = [0, 0, 0];
  const pace = drawPace(() => {
    drawn = told;
    drawings += 1;
  }, frames);
  run(100, () => {
    told += 1;
    pace.soon();
  });
  run(300, () => undefined);
  expect(drawn).toBe(told);
  const before = drawings;
  run(600, () => undefined);
  expect(drawings).toBe(before);
});
