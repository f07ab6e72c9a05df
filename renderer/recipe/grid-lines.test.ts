// The table seen by note or family shows every row once, with sums that add up to the whole, and folding hides only what is inside.
import { expect, test } from 'vitest';
import type { Material } from '#domain/catalogue/material.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { rowShares } from '#domain/recipe/shares.ts';
import { gridLines, pathsOf } from './grid-lines.ts';
import { groupRows } from './grouping.ts';

const material = (id: string, family: string, note?: Material['note']): Material => ({
  id,
  name: id,
  synonyms: [],
  kind: 'synthetic',
  tier: 'core',
  family,
  descriptors: [],
  impact: 3,
  estimates: [],
  ...(note ? { note } : {}),
});
const KNOWN = new Map(
  [
    material('lemon', 'citrus', 'top'),
    material('moss', 'earthy', 'base'),
    material('dpg', 'solvent'),
  ].map((one) => [one.id, one]),
);
const materialOf = (ref: string) => KNOWN.get(ref);
const line = (ref: string, amountGrams: number): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
});
const ROWS = rowShares(
  [
    line('moss', 2),
    line('dpg', 1),
    {
      item: { kind: 'accord', name: 'A', lines: [line('lemon', 1), line('moss', 1)] },
      amountGrams: 4,
      strengthPercent: 100,
    },
    line('lemon', 3),
    line('unheard', 0),
  ],
  10,
);
const VIEW = {
  grouping: 'none',
  folded: new Set<string>(),
  noteOf: undefined,
  materialOf,
} as const;

test('by note and by family, groups in their usual order and accords with the rest', () => {
  const keys = (grouping: 'note' | 'family') =>
    groupRows(ROWS, grouping, materialOf).map(({ key, rows }) => [
      key,
      rows.map(({ path }) => path),
    ]);
  const rest = ['other', ['2', '3', '3.1', '3.2', '5']];
  expect(keys('note')).toEqual([['top', ['4']], ['base', ['1']], rest]);
  expect(keys('family')).toEqual([['citrus', ['4']], ['woody', ['1']], rest]);
});

test('sums of the groups count each row once and add up to the whole', () => {
  const groups = groupRows(ROWS, 'note', materialOf);
  expect(groups.map(({ grams, count }) => [grams, count])).toEqual([
    [3, 1],
    [2, 1],
    [5, 3],
  ]);
  expect(groups.map(({ rowPercent }) => rowPercent)).toEqual([30, 20, 50]);
  expect(groups.reduce((sum, { productPercent }) => sum + productPercent, 0)).toBeCloseTo(10, 12);
});

test('a folded accord hides its rows and nothing else, and a note stands under its row', () => {
  expect(pathsOf(gridLines(ROWS, VIEW))).toEqual(['1', '2', '3', '3.1', '3.2', '4', '5']);
  const folded = gridLines(ROWS, { ...VIEW, folded: new Set(['3']), noteOf: '3' });
  expect(folded.map(({ key }) => key)).toEqual(['1', '2', '3', 'note 3', '4', '5']);
  expect(pathsOf(gridLines(ROWS, { ...VIEW, noteOf: '3.1', folded: new Set(['3']) }))).toHaveLength(
    5,
  );
  expect(gridLines(ROWS, { ...VIEW, grouping: 'note' }).map(({ key }) => key)).toEqual([
    ...['head top', '4', 'head base', '1', 'head other', '2', '3', '3.1', '3.2', '5'],
  ]);
});
