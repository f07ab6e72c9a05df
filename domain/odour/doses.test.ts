// A formula read as doses: neat shares in percent, with everything that is in the bottle.
import { expect, it } from 'vitest';
import type { FlatItem } from '#domain/recipe/expand.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { dosesOf } from './doses.ts';

const LINES: Line[] = [
  {
    item: { kind: 'material', ref: 'cas:1-11-1' },
    amountGrams: 2,
    strengthPercent: 25,
    solvent: 'dpg',
  },
  {
    item: {
      kind: 'accord',
      name: 'inner',
      lines: [
        { item: { kind: 'natural', natural: 'Rose oil' }, amountGrams: 1, strengthPercent: 100 },
        { item: { kind: 'material', ref: 'cedar' }, amountGrams: 3, strengthPercent: 100 },
      ],
    },
    amountGrams: 8,
    strengthPercent: 100,
  },
];

it('opens accords, counts dilutions neat and gives solvents their own dose', () => {
  const doses = dosesOf(LINES, () => undefined).map(({ materialId, percent }) => ({
    materialId,
    percent: Number(percent.toFixed(12)),
  }));
  expect(doses).toEqual([
    { materialId: 'cas:1-11-1', percent: 5 },
    { materialId: 'dpg', percent: 15 },
    { materialId: 'natural:Rose oil', percent: 20 },
    { materialId: 'cedar', percent: 60 },
  ]);
});

it('takes the catalogue id where the name stands for one, and keeps the name where it does not', () => {
  const resolve = (item: FlatItem) =>
    item.kind === 'material' && item.ref === 'cas:1-11-1' ? 'lemon' : undefined;
  expect(dosesOf(LINES, resolve).map(({ materialId }) => materialId)).toEqual([
    'lemon',
    'dpg',
    'natural:Rose oil',
    'cedar',
  ]);
});
