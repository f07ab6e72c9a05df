// What was felt is held against what the words say of that formula, at that time, on that surface; what is not kept teaches nothing.
import { describe, expect, it } from 'vitest';
import { listedRating } from '#contract/feedback.ts';
import type { Rating } from '#contract/ports/ratings.ts';
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { calibrateEmotion, type RatedFormula, tellsEmotion } from './calibrate.ts';

const index = { odour: indexOdour(SMALL_ORGAN), emotion: indexEmotion(SMALL_ORGAN) };
const noName = () => undefined;

/** `at` of 12 from all lemon to all lavender. */
function mixture(at: number): Formula {
  const line = (ref: string, amountGrams: number) => ({
    ...{ item: { kind: 'material', ref } as const, amountGrams, strengthPercent: 100 },
  });
  const lines = [line('lemon', 12 - at), line('lavender', 1 + at)];
  return { name: '', category: '4', dosagePercent: 15, lines };
}

function rating(recipeId: string, more: Partial<Rating>) {
  const plain = { id: recipeId, overall: 3, text: '', preferredNotes: [], receivedAt: 1 };
  return listedRating({ ...plain, recipeId, ...more });
}

const formulas = new Map(
  Array.from({ length: 12 }, (_, at): [string, RatedFormula] => [
    `mod ${at}`,
    { formulaId: `formula ${at}`, formula: mixture(at) },
  ]),
);
const formulaOf = (id: string) => formulas.get(id);
/** Energy falls from all lemon to all lavender; whoever feels it the other way round is told apart from the words. */
const UPSIDE_DOWN = [...formulas.keys()].flatMap((id, at) =>
  (['0', '30m'] as const).map((smeltAt) =>
    rating(id, { smeltAt, on: 'blotter', feltEnergy: 1 + Math.round((8 * at) / 11) / 2 }),
  ),
);

describe('ratings that tell what was felt', () => {
  it('teach an axis where they agree with each other and not with the words', () => {
    const { energy, calm } = calibrateEmotion(UPSIDE_DOWN, formulaOf, index, noName);
    expect(energy).toMatchObject({ state: 'helps', ratings: 24, formulas: 12 });
    expect(energy.slope).toBeLessThan(0);
    expect(energy.error?.after).toBeLessThan(energy.error?.before ?? 0);
    expect(calm).toMatchObject({ state: 'too-few', ratings: 0 });
  });

  it('of many mods of one formula are one formula', () => {
    const one = (id: string) => {
      const found = formulas.get(id);
      return found && { ...found, formulaId: 'the same' };
    };
    const { energy } = calibrateEmotion(UPSIDE_DOWN, one, index, noName);
    expect(energy).toMatchObject({ state: 'too-few', ratings: 24, formulas: 1 });
  });

  it('of what is not kept here, and of what nothing is smelt of, teach nothing', () => {
    const solvent = { ...mixture(0), lines: [] };
    const empty = () => ({ formulaId: 'f', formula: solvent });
    for (const formulaOf of [() => undefined, empty]) {
      const { energy } = calibrateEmotion(UPSIDE_DOWN, formulaOf, index, noName);
      expect(energy).toMatchObject({ state: 'too-few', ratings: 0, formulas: 0 });
    }
  });

  it('are those with a felt score on some axis', () => {
    expect(tellsEmotion(rating('a', {}))).toBe(false);
    expect(tellsEmotion(rating('a', { feltRomance: 1 }))).toBe(true);
  });
});
