// The clock of a blotter: what is due follows from when it was first smelt.
import { expect, test } from 'vitest';
import { likelyTime, type SmeltOnce, timeStates } from './times.ts';

const START = Date.UTC(2026, 10, 25, 14, 2);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const words = (rated: readonly SmeltOnce[], now: number) =>
  timeStates(rated, now).map(({ state }) => state);

test('before the first smelling only 0 is due, and no later time is known', () => {
  expect(timeStates([], START)).toEqual([
    { smeltAt: '0', state: 'due', at: undefined },
    { smeltAt: '30m', state: 'empty', at: undefined },
    { smeltAt: '4h', state: 'empty', at: undefined },
    { smeltAt: '24h', state: 'empty', at: undefined },
  ]);
});

test('the first smelling tells when the others will be', () => {
  const rated = [{ smeltAt: '0', at: START }] as const;
  const states = timeStates(rated, START + 5 * MINUTE);
  expect(states.map(({ state }) => state)).toEqual(['done', 'empty', 'empty', 'empty']);
  expect(states[1]?.at).toBe(START + 30 * MINUTE);
  expect(likelyTime(states)).toBe('30m');
  expect(words(rated, START + 31 * MINUTE)).toEqual(['done', 'due', 'empty', 'empty']);
});

test('a time that was missed is not due once a later one has come or was rated', () => {
  const first = { smeltAt: '0', at: START } as const;
  expect(words([first], START + 5 * HOUR)).toEqual(['done', 'empty', 'due', 'empty']);
  const later = { smeltAt: '4h', at: START + 4 * HOUR } as const;
  expect(words([first, later], START + 5 * HOUR)).toEqual(['done', 'empty', 'done', 'empty']);
});

test('who begins later is told the rest from there, and all four end at the last', () => {
  const rated = [{ smeltAt: '4h', at: START }] as const;
  const states = timeStates(rated, START);
  expect(states[3]).toEqual({ smeltAt: '24h', state: 'empty', at: START + 20 * HOUR });
  const all = (['0', '30m', '4h', '24h'] as const).map((smeltAt) => ({ smeltAt, at: START }));
  expect(likelyTime(timeStates(all, START))).toBe('24h');
});

test('a rating that does not tell its time starts no clock', () => {
  expect(words([{ smeltAt: undefined, at: START }], START)).toEqual([
    'due',
    'empty',
    'empty',
    'empty',
  ]);
});
