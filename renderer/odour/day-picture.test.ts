// The picture of a day: bands that add up to the strength, in the one order, begun at the left end of the axis.
import { expect, test } from 'vitest';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { FROM_A_MINUTE, placeOf } from '#renderer/ui/time-axis.ts';
import { bandPaths, linePath, marksUpTo, type PictureFrame } from './day-picture.ts';
import { valueAt } from './day-reading.ts';

const frame: PictureFrame = { width: 100, height: 50, axis: FROM_A_MINUTE, most: 10 };
const seconds = [1, 60, 86_400];

/** Citrus and musk in equal parts at first, musk alone at the end. */
function halves() {
  const families = new Float64Array(3 * COLOUR_FAMILIES.length);
  const set = (time: number, family: 'citrus' | 'musk', share: number) => {
    families[time * COLOUR_FAMILIES.length + COLOUR_FAMILIES.indexOf(family)] = share;
  };
  for (const time of [0, 1]) {
    set(time, 'citrus', 0.5);
    set(time, 'musk', 0.5);
  }
  set(2, 'musk', 1);
  return { seconds, strengths: [8, 8, 4], families };
}

test('bands stand on each other up to the strength, musk on the ground and citrus on top', () => {
  const bands = bandPaths(halves(), frame);
  expect(bands.map(({ family }) => family)).toEqual(['citrus', 'musk']);
  // Of a strength of 8 in 10: musk from 0 to 4, citrus from 4 to 8, in a frame that is 50 high.
  expect(bands[1]?.path).toBe('M0.0 30.0L100.0 30.0L100.0 50.0L0.0 50.0Z');
  expect(bands[0]?.path).toBe('M0.0 10.0L100.0 30.0L100.0 30.0L0.0 30.0Z');
});

test('a line has a gap where it is above the frame', () => {
  const values = [5, 5, 90, 5, 2.5];
  const path = linePath(values, [1, 60, 600, 6000, 86_400], frame);
  expect(path).toBe(`M0.0 25.0M${(100 * placeOf(6000, FROM_A_MINUTE)).toFixed(1)} 25.0L100.0 37.5`);
});

test('between two times a value lies straight on the logarithm, and is held outside', () => {
  expect(valueAt([0, 10, 20], [1, 10, 100], Math.sqrt(10))).toBeCloseTo(5, 9);
  expect(valueAt([0, 10, 20], [1, 10, 100], 100)).toBe(20);
  expect(valueAt([0, 10, 20], [1, 10, 100], 0.1)).toBe(0);
});

test('a scale has a few round marks whatever its size', () => {
  expect(marksUpTo(288)).toEqual([0, 50, 100, 150, 200, 250]);
  expect(marksUpTo(1)).toEqual([0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]);
  for (let most = 0.01; most < 1e5; most *= 1.37) {
    const marks = marksUpTo(most);
    expect(marks.length).toBeGreaterThanOrEqual(3);
    expect(marks.length).toBeLessThanOrEqual(6);
    expect(marks.at(-1)).toBeLessThanOrEqual(most * (1 + 1e-9));
  }
});
