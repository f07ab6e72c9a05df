// The three shares of a row against hand arithmetic, where each has another value.
import { expect, it } from 'vitest';
import type { Line } from './formula.ts';
import { rowShares } from './shares.ts';

function line(ref: string, amountGrams: number, strengthPercent = 100): Line {
  const solvent = strengthPercent < 100 ? { solvent: 'dpg' } : {};
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent, ...solvent };
}

function told(lines: readonly Line[], dosagePercent: number) {
  return rowShares(lines, dosagePercent).map((row) => [
    row.path,
    row.depth,
    ...[row.rowPercent, row.concentratePercent, row.productPercent].map((one) =>
      Number(one.toFixed(9)),
    ),
  ]);
}

it('5 g at 10 % in 20 g, dosed at 15 %: 25 as weighed, 2.5 in the concentrate, 0.375 in the product', () => {
  expect(told([line('a', 5, 10), line('b', 15)], 15)).toEqual([
    ['1', 0, 25, 2.5, 0.375],
    ['2', 0, 75, 75, 11.25],
  ]);
});

it('lines of a diluted accord count inside what is neat of it', () => {
  // 8 of 10 g at 50 %: 40 % of the concentrate is accord. Inside 1 g at 20 % and 3 g: 10 and 30 % as weighed.
  const inner: Line = {
    ...line('', 8, 50),
    item: { kind: 'accord', name: 'inner', lines: [line('a', 1, 20), line('b', 3)] },
  };
  expect(told([inner, line('c', 2)], 10)).toEqual([
    ['1', 0, 80, 40, 4],
    ['1.1', 1, 10, 2, 0.2],
    ['1.2', 1, 30, 30, 3],
    ['2', 0, 20, 20, 2],
  ]);
});

it('a neat row of an undiluted product has the same three shares, to the last digit', () => {
  const rows = rowShares([line('a', 248.822), line('b', 347.101)], 100);
  for (const { rowPercent, concentratePercent, productPercent } of rows) {
    expect([concentratePercent, productPercent]).toEqual([rowPercent, rowPercent]);
  }
});

it('rows that weigh nothing have shares of 0 and keep their path', () => {
  expect(told([line('a', 0), line('b', 2)], 100)).toEqual([
    ['1', 0, 0, 0, 0],
    ['2', 0, 100, 100, 100],
  ]);
  expect(told([line('a', 0)], 100)).toEqual([['1', 0, 0, 0, 0]]);
});
