// Flattening against hand arithmetic: dilutions, accords inside accords, solvents as rows of their own.
import { describe, expect, it } from 'vitest';
import { compare, exactly, over } from './decimal.ts';
import { expand } from './expand.ts';
import type { Line } from './formula.ts';

function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

function accord(lines: readonly Line[], amountGrams: number, more: Partial<Line> = {}): Line {
  return { ...line('', amountGrams, more), item: { kind: 'accord', name: 'inner', lines } };
}

function told(lines: readonly Line[]) {
  return expand(lines).map(({ path, item, isSolvent, share }) => ({
    path,
    ref: item.kind === 'material' ? item.ref : item.natural,
    isSolvent,
    share: Number(share.toFixed(12)),
  }));
}

describe('rows', () => {
  it('are shares by mass', () => {
    expect(told([line('a', 3), line('b', 1)])).toEqual([
      { path: '1', ref: 'a', isSolvent: false, share: 0.75 },
      { path: '2', ref: 'b', isSolvent: false, share: 0.25 },
    ]);
  });

  it('of a dilution are the material and, at the same path, its solvent', () => {
    const rows = [line('a', 2, { strengthPercent: 10, solvent: 'dpg' }), line('b', 8)];
    expect(told(rows)).toEqual([
      { path: '1', ref: 'a', isSolvent: false, share: 0.02 },
      { path: '1', ref: 'dpg', isSolvent: true, share: 0.18 },
      { path: '2', ref: 'b', isSolvent: false, share: 0.8 },
    ]);
    expect(expand(rows).map(({ strengthPercent }) => strengthPercent)).toEqual([10, 100, 100]);
  });

  it('of a diluted accord count inside what is neat of it', () => {
    // Inner: 1 g of a at 50 % in bb, 3 g of b. Weighed 4 of 10 g at 25 % in dpg: 1 g of accord, 3 g of dpg.
    const inner = [line('a', 1, { strengthPercent: 50, solvent: 'bb' }), line('b', 3)];
    const rows = [accord(inner, 4, { strengthPercent: 25, solvent: 'dpg' }), line('c', 6)];
    expect(told(rows)).toEqual([
      { path: '1.1', ref: 'a', isSolvent: false, share: 0.0125 },
      { path: '1.1', ref: 'bb', isSolvent: true, share: 0.0125 },
      { path: '1.2', ref: 'b', isSolvent: false, share: 0.075 },
      { path: '1', ref: 'dpg', isSolvent: true, share: 0.3 },
      { path: '2', ref: 'c', isSolvent: false, share: 0.6 },
    ]);
  });

  it('of nested accords carry the path of every level', () => {
    const rows = [line('a', 1), accord([line('b', 1), accord([line('c', 2)], 1)], 1)];
    expect(told(rows).map(({ path, share }) => [path, share])).toEqual([
      ['1', 0.5],
      ['2.1', 0.25],
      ['2.2.1', 0.25],
    ]);
  });

  it('left out at 0 g keep the paths of the others', () => {
    expect(told([line('a', 0), line('b', 1)])).toEqual([
      { path: '2', ref: 'b', isSolvent: false, share: 1 },
    ]);
  });

  it('carry the bergapten of their line and of no other', () => {
    const rows = [line('a', 1, { bergaptenPpm: 0 }), line('b', 1)];
    expect(expand(rows).map((row) => row.bergaptenPpm)).toEqual([0, undefined]);
  });
});

it('exact shares are the fractions that floats only approach', () => {
  const thirds = expand([line('a', 0.1), line('b', 0.1), line('c', 0.1)]);
  for (const { exactShare } of thirds) {
    expect(compare(exactShare(), over(exactly(1), exactly(3)))).toBe(0);
  }
  const [material, solvent] = expand([line('a', 7, { strengthPercent: 0.1, solvent: 'dpg' })]);
  expect(compare(material?.exactShare() ?? exactly(0), exactly('0.001'))).toBe(0);
  expect(compare(solvent?.exactShare() ?? exactly(0), exactly('0.999'))).toBe(0);
});
