// Cards of the front: each for another reason, none twice.
import { expect, test } from 'vitest';
import type { FrontRecipe } from '#contract/training.ts';
import { bestPicks } from './best-picks.ts';

function recipe(id: string, fit: number, novelty: number, economy: number, cost?: number) {
  const utility = { total: fit };
  return { id, utility, fit, novelty, economy, costEurPerKg: cost } as unknown as FrontRecipe;
}

const FRONT = [
  recipe('middle', 0.8, 0.6, 0.6, 150),
  recipe('close', 0.93, 0.1, 0.2, 180),
  recipe('cheap', 0.6, 0.2, 0.9, 60),
  recipe('odd', 0.5, 0.9, 0.3, 170),
];

const named = (front: readonly FrontRecipe[], most: number) =>
  bestPicks(front, most).map(({ pick, recipe: { id } }) => `${pick} ${id}`);

test('each card is the best in something', () => {
  expect(named(FRONT, 4)).toEqual(['fit close', 'balanced middle', 'cost cheap', 'novel odd']);
  expect(named(FRONT, 2)).toEqual(['fit close', 'balanced middle']);
});

test('a recipe that is best in everything has one card, and the next best the others', () => {
  const front = [recipe('best', 1, 1, 1, 10), recipe('second', 0.9, 0.9, 0.9, 20)];
  expect(named(front, 4)).toEqual(['fit best', 'balanced second']);
});

test('nothing without a price is called the cheapest, and an empty front has no card', () => {
  expect(named([recipe('one', 1, 1, 1), recipe('two', 0.5, 0.5, 0.5)], 4)).toEqual([
    'fit one',
    'balanced two',
  ]);
  expect(named([], 4)).toEqual([]);
  expect(named([recipe('a', 1, 0, 0), recipe('b', 0, 1, 0), recipe('c', 0, 0, 1)], 3)).toHaveLength(
    3,
  );
});
