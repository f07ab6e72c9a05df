// Differences are counted on one total and in neat grams, so that scaling or diluting alone shows none.
import { expect, test } from 'vitest';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { differences, isChange } from './proposal-difference.ts';

const line = (ref: string, amountGrams: number, strengthPercent = 100): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent,
  ...(strengthPercent < 100 ? { solvent: 'dpg' } : {}),
});
const formula = (...lines: Line[]): Formula => ({
  name: '',
  category: '4',
  dosagePercent: 15,
  lines,
});

test('the same formula at ten times the weight is no different', () => {
  expect(
    differences(formula(line('a', 1), line('b', 2)), formula(line('a', 10), line('b', 20))).filter(
      isChange,
    ),
  ).toEqual([]);
});

test('what is new, gone and changed is listed by size of the change', () => {
  const found = differences(
    formula(line('a', 3), line('c', 1)),
    formula(line('a', 2), line('b', 2)),
  );
  expect(found.map(({ key, changeGrams }) => [key, changeGrams])).toEqual([
    ['b', -2],
    ['a', 1],
    ['c', 1],
  ]);
});

test('without a formula on the table everything is new', () => {
  expect(differences(formula(line('a', 1, 10)), undefined)).toMatchObject([
    { key: 'a', proposedGrams: 0.1, nowGrams: 0 },
  ]);
});
