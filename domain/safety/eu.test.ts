// EU law beside IFRA: strictly above the threshold of the use, what cannot be determined, and what is banned.

import { describe, expect, it } from 'vitest';
import type { Line } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });

function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

function eu(lines: readonly Line[], dosagePercent: number, category = '4') {
  return judge({ name: 'case', category, dosagePercent, lines }, index).eu;
}

const declared = (lines: readonly Line[], dosagePercent: number, category?: string) =>
  eu(lines, dosagePercent, category).declare.map(({ name }) => name);

describe('declare', () => {
  // 0.1 % of the concentrate, in amounts that binary floats cannot hold
  const rows = [line('cas:57-00-0', 0.1), line('cas:57-00-0', 0.2), line('free', 299.7)];

  it.each([
    ['4', 1, 1.000000001],
    ['3', 1, 1.000000001],
    ['7B', 1, 1.000000001],
    ['9', 10, 10.00000001],
    ['6', 10, 10.00000001],
    ['7A', 10, 10.00000001],
  ])('in category %s at %d %% it is at the threshold, at %d %% above it', (category, at, above) => {
    expect(declared(rows, at, category)).toEqual([]);
    expect(declared(rows, above, category)).toEqual(['Limonene']);
  });

  it.each(['10A', '10B', '11A', '11B', '12'])('category %s is no cosmetic', (category) => {
    expect(eu(rows, 100, category)).toEqual({ banned: [], declare: [], undetermined: [] });
    expect(eu([line('patchouli-oil', 1)], 100, category).undetermined).toEqual([]);
  });

  it('sums the rows, the constituents of oils and the aldehyde of a Schiff base', () => {
    const [entry] = eu(
      [line('cas:55-00-0', 1), line('cas:56-00-0', 1), line('lemon-oil', 2)],
      1,
    ).declare;
    // 1 + 0.6 + 2 · 0.035 of 4 g, at 1 %
    expect(entry?.name).toBe('Aldehyde');
    expect(entry?.productPercent).toBeCloseTo(1.67 / 4, 12);
    expect(entry?.trace.map(({ via }) => via)).toEqual(['itself', 'schiff-base', 'constituent']);
  });

  it('counts a solvent', () => {
    const diluted = line('free', 10, { strengthPercent: 10, solvent: 'cas:57-00-0' });
    expect(eu([diluted], 1).declare).toMatchObject([{ name: 'Limonene', thresholdPercent: 0.001 }]);
  });
});

describe('undetermined: the statement is incomplete', () => {
  it('lists what the annex does not give, with the most it could be', () => {
    expect(eu([line('lemon-oil', 1), line('free', 99)], 10).undetermined).toEqual([
      { name: 'Limonene', atMostPercent: expect.closeTo(0.1, 12), materials: ['lemon-oil'] },
    ]);
  });

  it('lists everything for a natural without annex rows and for an unknown base', () => {
    for (const ref of ['patchouli-oil', 'oakmoss-absolute', 'house-base'])
      expect(eu([line(ref, 1), line('free', 99)], 10).undetermined.map(({ name }) => name)).toEqual(
        ['Aldehyde', 'Limonene'],
      );
  });

  it('lists nothing that could not reach the threshold, and nothing that is declared already', () => {
    expect(eu([line('lemon-oil', 1), line('free', 9999)], 1).undetermined).toEqual([]);
    const both = eu([line('lemon-oil', 1), line('cas:57-00-0', 1), line('free', 98)], 10);
    expect(both.undetermined).toEqual([]);
  });

  it('is settled by a dated statement', () => {
    const constituents = [{ cas: '57-00-0', percent: 2 }];
    const statement = { materialId: 'patchouli-oil', dated: '2026-01-31', constituents };
    const stated = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS }, [statement]);
    const lines = [line('patchouli-oil', 1), line('free', 99)];
    const check = judge({ name: 'case', category: '4', dosagePercent: 10, lines }, stated);
    expect(check.eu.undetermined).toEqual([]);
    expect(check.eu.declare.map(({ name }) => name)).toEqual(['Limonene']);
  });
});

it('bans at any trace and in every category, whatever IFRA says', () => {
  for (const category of ['4', '9', '12']) {
    const { banned } = eu([line('cas:53-00-0', 1e-6), line('free', 1e6)], 0.001, category);
    expect(banned.map(({ name }) => name)).toEqual(['Banned']);
  }
});
