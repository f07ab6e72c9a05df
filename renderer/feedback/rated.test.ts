// The list of what was rated: only this formula's revisions, newest first, each revision with its own clock.
import { expect, test } from 'vitest';
import { listedRating } from '#contract/feedback.ts';
import type { Rating } from '#contract/ports/ratings.ts';
import { lastScores, ratedMods, ratedOf } from './rated.ts';

const START = Date.UTC(2026, 10, 25, 14, 2);
const MINUTE = 60_000;

const listed = (rating: Partial<Rating> & Pick<Rating, 'id' | 'recipeId'>) =>
  listedRating({ overall: 3, text: '', preferredNotes: [], receivedAt: START, ...rating });

const REVISIONS = [
  { id: 'first', number: 1 },
  { id: 'second', number: 2 },
];

const RATINGS = [
  listed({ id: 'a', recipeId: 'first', smeltAt: '0', overall: 2, balance: 4 }),
  listed({ id: 'elsewhere', recipeId: 'another formula' }),
  listed({
    id: 'b',
    recipeId: 'first',
    smeltAt: '30m',
    overall: 3.5,
    ratedAt: START + 31 * MINUTE,
  }),
  listed({ id: 'c', recipeId: 'second', ratedAt: START + 10 * MINUTE }),
];

test('ratings of other formulas are left out, and the newest comes first by when it was smelt', () => {
  const rated = ratedOf(RATINGS, REVISIONS);
  expect(rated.map(({ id, mod }) => [id, mod])).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 1],
  ]);
});

test('each revision has its own times, and the one rated last comes first', () => {
  const mods = ratedMods(ratedOf(RATINGS, REVISIONS), START + 40 * MINUTE);
  expect(mods.map(({ mod, times }) => [mod, times.map(({ state }) => state)])).toEqual([
    [1, ['done', 'done', 'empty', 'empty']],
    [2, ['due', 'empty', 'empty', 'empty']],
  ]);
});

test('the last score of a scale is told even when the newest rating left it out', () => {
  const rated = ratedOf(RATINGS.slice(0, 3), REVISIONS);
  expect(lastScores(rated)).toEqual({ overall: 3.5, balance: 4 });
});
