// A store with formulas of real materials and ratings of them by somebody who likes citrus, for tests of learning.

import type { FormulaStore } from '#contract/ports/formulas.ts';
import type { RatingStore } from '#contract/ports/ratings.ts';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { buildPalette } from '#domain/search/palette.ts';
import { seededRandom } from '#domain/search/random.ts';

export const TABLES = { catalogue: CATALOGUE, safetyIndex: INDEX };

const CITRUS = COLOUR_FAMILIES.indexOf('citrus');
const HOUR_MS = 3600 * 1000;
const { items } = buildPalette(CATALOGUE);
const fresh = items.filter(({ families }) => (families[CITRUS] ?? 0) > 0.6);
const others = items.filter(({ families }) => (families[CITRUS] ?? 0) === 0);

/** Keeps formulas `from` up to `to` and rates each once, four in a sitting. The same numbers give the same. */
export async function rateFormulas(
  { formulas, ratings }: { readonly formulas: FormulaStore; readonly ratings: RatingStore },
  from: number,
  to: number,
): Promise<void> {
  for (let at = from; at < to; at += 1) {
    const random = seededRandom(at + 1);
    const share = random.next();
    const lines = [
      ...[0, 1].map(() => ({ item: random.pick(fresh), grams: share })),
      ...[0, 1, 2].map(() => ({ item: random.pick(others), grams: 1 - share })),
    ].map(({ item, grams }) => ({ material: item.material.id, amountGrams: 0.01 + grams }));
    const file = {
      orgue: 1,
      name: `study ${at}`,
      category: '4',
      dosagePercent: 15,
      lines,
    } as const;
    const revisionId = `mod ${at}`;
    const place = { formulaId: `formula ${at}`, branch: 'main', reason: '', at: 1 };
    await formulas.save({ revisionId, file, ...place });
    const receivedAt = at * 10 + Math.floor(at / 4) * 3 * HOUR_MS;
    const overall = Math.max(1, Math.min(5, Math.round(2 * (1 + 4 * share)) / 2));
    const rest = { text: '', preferredNotes: [], receivedAt };
    await ratings.rate({ id: `rating ${at}`, recipeId: revisionId, overall, ...rest });
  }
}
