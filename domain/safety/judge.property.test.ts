// Laws the verdict must obey for any formula, whatever its figures.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { weighableGrams } from '#domain/recipe/weighable.ts';
import { fixOptions } from './fix.ts';
import { judge } from './judge.ts';
import { type Check, VERDICT_WORDS } from './report.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
const settings = { seed: 20260131, numRuns: 300 };

const grams = fc.integer({ min: 1, max: 50_000 }).map((milligrams) => milligrams / 1000);
const strength = fc.constantFrom(100, 50, 10, 1, 0.1);
const known = ['limited', 'free', 'restricted-solvent', 'oakmoss-absolute', 'treemoss-absolute'];
const refs = fc.constantFrom(
  ...known,
  'bergamot-oil',
  'lemon-oil',
  'patchouli-oil',
  'cas:53-00-0',
  'cas:56-00-0',
  'cas:62-00-0',
);

const materialLine = fc.record({ ref: refs, amountGrams: grams, strengthPercent: strength }).map(
  ({ ref, amountGrams, strengthPercent }): Line => ({
    item: { kind: 'material', ref },
    amountGrams,
    strengthPercent,
    ...(strengthPercent < 100 ? { solvent: 'dpg' } : {}),
  }),
);
const accordLine = fc
  .record({ lines: fc.array(materialLine, { minLength: 1, maxLength: 3 }), amountGrams: grams })
  .map(
    ({ lines, amountGrams }): Line => ({
      item: { kind: 'accord', name: 'a', lines },
      amountGrams,
      strengthPercent: 100,
    }),
  );
const formulas = fc
  .record({
    lines: fc.array(
      fc.oneof({ arbitrary: materialLine, weight: 4 }, { arbitrary: accordLine, weight: 1 }),
      { minLength: 2, maxLength: 7 },
    ),
    dosagePercent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    category: fc.constantFrom('1', '4', '5D', '9', '12'),
  })
  .map((drawn): Formula => ({ name: 'drawn', ...drawn }));

function severity({ verdict }: Check): number {
  return VERDICT_WORDS.indexOf(verdict);
}

function without(check: Check): unknown {
  const { categories, verdict, maxDosagePercent } = check;
  return {
    categories: Object.values(categories).map((one) => [
      one.verdict,
      one.maxDosagePercent.toFixed(6),
    ]),
    verdict,
    max: maxDosagePercent.toFixed(6),
  };
}

describe('the verdict', () => {
  it('does not change when every amount is scaled', () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom(0.5, 2, 1000), (formula, factor) => {
        const lines = formula.lines.map((line) => ({
          ...line,
          amountGrams: line.amountGrams * factor,
        }));
        expect(without(judge({ ...formula, lines }, index))).toEqual(
          without(judge(formula, index)),
        );
      }),
      settings,
    );
  });

  it('does not change when rows are reordered or one is split in two', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const [first, ...rest] = formula.lines;
        if (!first) return;
        const half = { ...first, amountGrams: first.amountGrams / 2 };
        const expected = without(judge(formula, index));
        expect(without(judge({ ...formula, lines: [...rest, first] }, index))).toEqual(expected);
        expect(without(judge({ ...formula, lines: [half, ...rest, half] }, index))).toEqual(
          expected,
        );
      }),
      settings,
    );
  });

  it('never worsens when unrestricted solvent is added', () => {
    fc.assert(
      fc.property(formulas, grams, (formula, amountGrams) => {
        const solvent: Line = {
          item: { kind: 'material', ref: 'dpg' },
          amountGrams,
          strengthPercent: 100,
        };
        const before = judge(formula, index);
        const after = judge({ ...formula, lines: [...formula.lines, solvent] }, index);
        expect(severity(after)).toBeGreaterThanOrEqual(severity(before));
        expect(after.maxDosagePercent).toBeGreaterThanOrEqual(before.maxDosagePercent);
      }),
      settings,
    );
  });

  it('never finds more of a substance when its line is diluted', () => {
    fc.assert(
      fc.property(formulas, fc.integer({ min: 1, max: 99 }), (formula, percent) => {
        const [first, ...rest] = formula.lines;
        if (!first || first.item.kind === 'accord') return;
        const weaker = {
          ...first,
          strengthPercent: (first.strengthPercent * percent) / 100,
          solvent: 'dpg',
        };
        const before = judge(formula, index);
        const after = judge({ ...formula, lines: [weaker, ...rest] }, index);
        for (const { standardId, concentratePercent } of after.substances) {
          const was = before.substances.find((one) => one.standardId === standardId);
          expect(concentratePercent).toBeLessThanOrEqual(
            (was?.concentratePercent ?? 0) * (1 + 1e-12),
          );
        }
      }),
      settings,
    );
  });

  it('passes at the printed maximum of every category and fails just above it', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const [category, { maxDosagePercent }] of Object.entries(
          judge(formula, index).categories,
        )) {
          if (maxDosagePercent === 0) continue;
          const at = judge({ ...formula, category, dosagePercent: maxDosagePercent }, index);
          expect(['near', 'compliant']).toContain(at.verdict);
          if (maxDosagePercent >= 100) continue;
          const above = judge(
            { ...formula, category, dosagePercent: maxDosagePercent + 1e-8 },
            index,
          );
          expect(above.verdict).toBe('over');
        }
      }),
      { ...settings, numRuns: 100 },
    );
  });
});

describe('fix it', () => {
  it('offers only options that are legal when judged from scratch', () => {
    const fresh = () => indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
    let offered = 0;
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const option of fixOptions(formula, index)) {
          offered++;
          expect(['near', 'compliant']).toContain(judge(option.formula, fresh()).verdict);
          expect(option.changes.length).toBeGreaterThan(0);
        }
      }),
      { ...settings, numRuns: 150 },
    );
    expect(offered).toBeGreaterThan(100);
  });

  it('offers what can be weighed, except where only a finer figure is legal', () => {
    let cuts = 0;
    let fine = 0;
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const { changes } of fixOptions(formula, index)) {
          for (const change of changes) {
            if (change.kind !== 'cut') continue;
            cuts++;
            expect(change.toGrams).toBeLessThanOrEqual(change.fromGrams);
            if (weighableGrams(change.toGrams) !== change.toGrams) fine++;
          }
        }
      }),
      settings,
    );
    expect(cuts).toBeGreaterThan(100);
    expect(fine).toBeLessThan(cuts / 50);
  });

  it('offers something whenever the formula is over and its materials are known', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        if (judge(formula, index).verdict === 'over')
          expect(fixOptions(formula, index)).not.toEqual([]);
      }),
      settings,
    );
  });
});
