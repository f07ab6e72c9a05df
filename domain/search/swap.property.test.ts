// Laws of the swap, on the shipped tables: what is promised is what is judged, and nothing limited or unknown comes in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX, line, TABLE } from '#data/tables.fixture.ts';
import { indexLikeness } from '#domain/odour/likeness.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { neatShare } from '#domain/safety/fix-lines.ts';
import { judge } from '#domain/safety/judge.ts';
import { linearLimits } from '#domain/safety/linear.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { swapOptions } from './swap.ts';

const odour = indexOdour(CATALOGUE);
const deps = { safety: INDEX, odour, likeness: indexLikeness(odour) };
const fresh = indexSafety(TABLE, CATALOGUE);

const limited = ['citral', 'eugenol', 'oakmoss-absolute', 'cinnamaldehyde', 'coumarin', 'lilial'];
const others = ['isoeugenol', 'lemon-oil', 'rose-oxide', 'jasmine-absolute', 'methyl-eugenol'];
const free = ['hedione', 'galaxolide', 'linalool', 'vanillin', 'iso-e-super', 'patchouli-oil'];
const rows = fc.uniqueArray(
  fc.record({
    ref: fc.constantFrom(...limited, ...others, ...free),
    grams: fc.integer({ min: 10, max: 20_000 }).map((milligrams) => milligrams / 1000),
    strengthPercent: fc.constantFrom(100, 100, 10),
  }),
  { minLength: 2, maxLength: 8, selector: ({ ref }) => ref },
);
const formulas: fc.Arbitrary<Formula> = fc.record({
  name: fc.constant('swapped'),
  category: fc.constantFrom(...CATEGORY_IDS),
  dosagePercent: fc.constantFrom(5, 20, 100),
  lines: rows.map((all) =>
    all.map(({ ref, grams, strengthPercent }) =>
      line(ref, grams, strengthPercent < 100 ? { strengthPercent, solvent: 'dpg' } : {}),
    ),
  ),
});

describe('every swap that is offered', () => {
  it('is judged as promised, and brings nothing that is limited or unknown', () => {
    let offered = 0;
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const { check, changes, formula: fixed, loss } of swapOptions(formula, deps)) {
          offered += 1;
          expect(['near', 'compliant']).toContain(check.verdict);
          expect(judge(fixed, fresh)).toEqual(check);
          expect(fixed.lines).toHaveLength(formula.lines.length);
          expect(loss).toBeGreaterThanOrEqual(0);
          expect(loss).toBeLessThanOrEqual(1);
          for (const change of changes) {
            if (change.kind !== 'swap') throw new Error(`a ${change.kind} among swaps`);
            const material = odour.materialById.get(change.to);
            const limits = linearLimits(fresh, material ? [material] : [], check.category);
            expect(limits.rows.get(change.to)?.index).toEqual([]);
            expect(material?.tier).toBe('core');
            expect(material?.priceEurPerKg).toBeGreaterThan(0);
            const share = neatShare(fixed, [change.line]) * 100;
            expect(share).toBeLessThanOrEqual((material?.typicalPercentMax ?? 5) * 1.05);
            expect(lineAtPath(fixed.lines, change.line)?.amountGrams).toBe(change.toGrams);
            expect(change.kept).toBeGreaterThanOrEqual(0.2);
            expect(change.kept).toBeLessThanOrEqual(1);
          }
        }
      }),
      { seed: 20260131, numRuns: 60 },
    );
    expect(offered).toBeGreaterThan(30);
  });
});
