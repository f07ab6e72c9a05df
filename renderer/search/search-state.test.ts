// What each told event makes of how a search stands.
import { expect, test } from 'vitest';
import type { FrontRecipe, SearchEvent } from '#contract/training.ts';
import { afterEnd, afterEvent, FIRST_STATE, isLive, stateOf } from './search-state.ts';

const front = [{ id: 'one' }] as unknown as readonly FrontRecipe[];
const found = { episodes: 60, switches: 0, front };

function told(...events: readonly SearchEvent[]) {
  return events.reduce(afterEvent, FIRST_STATE);
}

test('a search runs, is paused, and ends with its front', () => {
  const running = told({ kind: 'state', state: 'running' }, { kind: 'front', episode: 9, front });
  expect(running).toMatchObject({ phase: 'running', front });
  expect(afterEvent(running, { kind: 'state', state: 'paused' }).phase).toBe('paused');
  const done = afterEvent(running, { kind: 'done', found });
  expect(done).toMatchObject({ phase: 'done', found, front });
  expect(isLive(running)).toBe(true);
  expect(isLive(done)).toBe(false);
});

test('a turn that was refused says why, and the next that is taken forgets it', () => {
  const notes = [{ code: 'must-prohibited', materialId: 'x', params: {} }] as const;
  const refused = told({ kind: 'not-steered', notes });
  expect(refused).toMatchObject({ refusedSteer: true, notes });
  expect(afterEvent(refused, { kind: 'steered', episode: 412 })).toMatchObject({
    ...{ refusedSteer: false, notes: [], steeredAt: 412 },
  });
});

test('a telling that ends in the middle leaves a search that waits, or one to be taken up', () => {
  const running = told({ kind: 'state', state: 'running' });
  expect(afterEnd(running, false).phase).toBe('interrupted');
  expect(afterEnd(running, true).phase).toBe('queued');
  for (const event of [
    { kind: 'done', found },
    { kind: 'cancelled', episode: 3 },
    { kind: 'failed', reason: 'lost', notes: [] },
  ] as const) {
    const ended = afterEvent(running, event);
    expect(afterEnd(ended, true)).toBe(ended);
  }
});

test('only what is told is taken from whatever holds more', () => {
  const held = { ...FIRST_STATE, job: 'not told' };
  expect(stateOf(held)).toEqual(FIRST_STATE);
});
