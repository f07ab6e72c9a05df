// Answers about two mods, from whichever side they were given.
import { expect, test } from 'vitest';
import type { ListedPreference } from '#contract/feedback.ts';
import { signTest } from '#domain/learning/ab-sign.ts';
import { answersOf, mostCompared } from './so-far.ts';

function preferred(better: string, other: string): ListedPreference {
  return {
    ...{ preference_id: `${better}-${other}`, better_id: better, other_id: other },
    received_at: '2026-01-01T00:00:00.000Z',
  };
}

const KEPT = [
  preferred('four', 'three'),
  preferred('three', 'four'),
  preferred('four', 'one'),
  preferred('four', 'three'),
  preferred('two', 'one'),
];

const given = (firstId: string, secondId: string) =>
  answersOf(KEPT, firstId, secondId).map(({ answer }) => answer);

test('only answers about the two count, with their sides', () => {
  expect(given('four', 'three')).toEqual(['first', 'second', 'first']);
  expect(given('three', 'four')).toEqual(['second', 'first', 'second']);
  expect(given('two', 'three')).toEqual([]);
});

test('the evidence is the same from either side', () => {
  const [one, other] = [signTest(given('four', 'three')), signTest(given('three', 'four'))];
  expect(one.evidence).toBeCloseTo(other.evidence, 12);
  expect([one.wins, one.losses]).toEqual([other.losses, other.wins]);
});

test('the partner is the one smelt against most, and of equals the last', () => {
  expect(mostCompared(KEPT, 'four')).toBe('three');
  expect(mostCompared(KEPT, 'one')).toBe('two');
  expect(mostCompared(KEPT, 'five')).toBeUndefined();
});
