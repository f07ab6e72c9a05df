// The linear rows and the verdict must tell the same story about every recipe of catalogue materials.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import { type LinearLimits, linearLimits } from './linear.ts';
import { CATEGORY_IDS, type CategoryId } from './table.ts';

const { materials } = CATALOGUE;
const limitsOf = new Map<CategoryId, LinearLimits>(
  CATEGORY_IDS.map((id) => [id, linearLimits(INDEX, materials, id)]),
);

function limits(category: CategoryId): LinearLimits {
  const found = limitsOf.get(category);
  if (!found) throw new Error(`no limits for ${category}`);
  return found;
}

type Recipe = readonly { readonly id: string; readonly grams: number }[];

function formula(recipe: Recipe, category: CategoryId, dosagePercent: number): Formula {
  const lines = recipe.map(({ id, grams }) => ({
    item: { kind: 'material', ref: id } as const,
    amountGrams: grams,
    strengthPercent: 100,
  }));
  return { name: '', category, dosagePercent, lines };
}

function worst(
  recipe: Recipe,
  { rows, limitPercent }: LinearLimits,
  dosagePercent: number,
): number {
  const total = recipe.reduce((sum, { grams }) => sum + grams, 0);
  const exposure = limitPercent.map(() => 0);
  for (const { id, grams } of recipe) {
    const row = rows.get(id);
    row?.index.forEach((constraint, at) => {
      exposure[constraint] = (exposure[constraint] ?? 0) + (grams / total) * (row.share[at] ?? 0);
    });
  }
  return Math.max(0, ...exposure.map((sum, at) => (dosagePercent * sum) / (limitPercent[at] ?? 0)));
}

const cases = fc.record({
  category: fc.constantFrom(...CATEGORY_IDS),
  dosagePercent: fc.constantFrom(0.5, 3, 15, 40, 100),
  picks: fc.uniqueArray(
    fc.record({ at: fc.nat(1e6), grams: fc.integer({ min: 1, max: 10_000 }) }),
    { minLength: 1, maxLength: 20, selector: ({ at }) => at % materials.length },
  ),
  solvent: fc.constantFrom(0, 10, 1000, 100_000),
});

describe('linear limits', () => {
  it('refuse exactly what the verdict alone calls prohibited or unknown', () => {
    for (const category of CATEGORY_IDS) {
      const { refused, rows } = limits(category);
      for (const { id } of materials) {
        const { verdict } = judge(formula([{ id, grams: 1 }], category, 1), INDEX);
        const told = verdict === 'prohibited' || verdict === 'unknown' ? verdict : undefined;
        expect([category, id, refused.get(id)]).toEqual([category, id, told]);
        expect(rows.has(id)).toBe(told === undefined);
      }
    }
  });

  it('are within exactly when the verdict is compliant or near, and over when it is over', () => {
    let over = 0;
    let within = 0;
    fc.assert(
      fc.property(cases, ({ category, dosagePercent, picks, solvent }) => {
        const own = limits(category);
        const recipe = picks.flatMap(({ at, grams }) => {
          const id = materials[at % materials.length]?.id ?? '';
          return own.rows.has(id) ? [{ id, grams: grams / 1000 }] : [];
        });
        if (solvent > 0) recipe.push({ id: 'dpg', grams: solvent });
        if (recipe.length === 0) return;
        const ratio = worst(recipe, own, dosagePercent);
        if (Math.abs(ratio - 1) < 1e-9) return;
        const { verdict, over: named } = judge(formula(recipe, category, dosagePercent), INDEX);
        const told = ratio > 1 ? ['over'] : ['compliant', 'near'];
        expect(told, `${category} ${dosagePercent} % ratio ${ratio}, ${named.join()}`).toContain(
          verdict,
        );
        if (ratio > 1) over += 1;
        else within += 1;
      }),
      { seed: 20261124, numRuns: 3000 },
    );
    expect(Math.min(over, within)).toBeGreaterThan(300);
  });
});
