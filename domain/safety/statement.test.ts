// A supplier statement settles a composition, and lets nothing through that the tables know.

import { expect, it } from 'vitest';
import type { Line } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import type { Check } from './report.ts';
import { indexSafety, type SupplierStatement } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

function judged(materialId: string, constituents: SupplierStatement['constituents']): Check {
  const statement = { materialId, dated: '2026-01-31', constituents };
  const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS }, [statement]);
  const line = (ref: string): Line => ({
    item: { kind: 'material', ref },
    amountGrams: 1,
    strengthPercent: 100,
  });
  const lines = [line(materialId), line('free')];
  return judge({ name: 'case', category: '4', dosagePercent: 1, lines }, index);
}

it('counts a Schiff base in a base as its aldehyde', () => {
  // half the formula, 50 % of it the Schiff base, 60 % of that the aldehyde
  const check = judged('house-base', [{ cas: '56-00-0', percent: 50 }]);
  expect(check.substances).toMatchObject([{ standardId: 'S_ALDEHYDE', limitPercent: 0.6 }]);
  expect(check.substances[0]?.concentratePercent).toBeCloseTo(15, 12);
  expect(check.eu.declare.map(({ name }) => name)).toEqual(['Aldehyde']);
});

it('prohibits in a base what may not be added as such, and lets a natural bring it', () => {
  const constituents = [{ cas: '52-00-0', percent: 0.1 }];
  expect(judged('house-base', constituents).over).toEqual(['S_AS_SUCH']);
  expect(judged('patchouli-oil', constituents)).toMatchObject({ verdict: 'compliant', over: [] });
});

it('keeps a base unknown while it names a natural by CAS alone, and counts the rest', () => {
  const check = judged('house-base', [
    { cas: '90-00-4', percent: 10 },
    { cas: '50-00-0', percent: 10 },
  ]);
  expect(check.verdict).toBe('unknown');
  expect(check.unknown).toMatchObject([{ reason: 'natural-by-cas-only' }]);
  expect(check.unknown[0]?.variants).toContain('Lemon oil, expressed (G2.5)');
  expect(check.substances.map(({ standardId }) => standardId)).toContain('S_LIMITED');
});

it('does not tell which grade a trade name stands for', () => {
  expect(judged('tagetes-oil', [])).toMatchObject({
    verdict: 'unknown',
    unknown: [{ reason: 'grade-not-named' }],
  });
});

it('knows a base that is stated to carry nothing restricted, and a prohibited share of 0 is none', () => {
  expect(judged('house-base', [])).toMatchObject({ verdict: 'compliant', unknown: [] });
  const none = judged('house-base', [{ cas: '51-00-0', percent: 0 }]);
  expect(none).toMatchObject({ verdict: 'compliant', substances: [] });
  expect(judged('house-base', [{ cas: '51-00-0', percent: 1e-9 }]).verdict).toBe('prohibited');
});
