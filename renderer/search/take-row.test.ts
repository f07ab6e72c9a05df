// A row of a proposal is taken at its share, whatever total or dilution the formula at hand is weighed in.
import { expect, test } from 'vitest';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { takeRow } from './take-row.ts';

const line = (ref: string, amountGrams: number, more: Partial<Line> = {}): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
  ...more,
});
const formula = (...lines: Line[]): Formula => ({
  ...{ name: 'f', category: '4', dosagePercent: 15 },
  lines,
});
const read = ({ lines }: Formula) =>
  lines.map(({ item, amountGrams }) => [item.kind === 'material' ? item.ref : '', amountGrams]);

const PROPOSED = formula(line('rose', 2), line('cedar', 3), line('dpg', 5));

test('a row that is there is weighed anew, at its strength and on the own total', () => {
  // 30 % of 20 g is 6 g neat: 60 g of a 10 % dilution
  const diluted = { strengthPercent: 10, solvent: 'dpg' };
  const current = formula(line('cedar', 10, diluted), line('musk', 10));
  expect(read(takeRow(current, PROPOSED, 'cedar'))).toEqual([
    ['cedar', 60],
    ['musk', 10],
  ]);
});

test('a row that is not there is added, and one that the proposal lacks goes', () => {
  const current = formula(line('musk', 5), line('cedar', 5));
  expect(read(takeRow(current, PROPOSED, 'rose'))).toEqual([
    ['musk', 5],
    ['cedar', 5],
    ['rose', 2],
  ]);
  expect(read(takeRow(current, PROPOSED, 'musk'))).toEqual([['cedar', 5]]);
});

test('a material that stands twice is one row afterwards', () => {
  const current = formula(line('rose', 1), line('musk', 8), line('rose', 1));
  expect(read(takeRow(current, PROPOSED, 'rose'))).toEqual([
    ['rose', 2],
    ['musk', 8],
  ]);
});
