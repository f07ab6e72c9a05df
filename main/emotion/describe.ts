// Describes a formula: emotions with confidence, families, pyramid by mass, cost and EU allergens.
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { EmotionReading } from '#domain/emotion/emotion.ts';
import { type EmotionIndex, indexEmotion } from '#domain/emotion/emotion-index.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { costOf, familyProfile, type Pyramid, pyramidOf } from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { indexOdour, type OdourIndex } from '#domain/odour/odour-index.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { FlatItem } from '#domain/recipe/expand.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { EuVerdict } from '#domain/safety/report.ts';

export interface DescribeIndex {
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
}

export interface Description {
  readonly emotion: EmotionReading;
  readonly families: FamilyShares;
  /** Absent when no material of known note is in the formula. */
  readonly pyramid?: Pyramid;
  readonly cost: {
    /** Of what is priced; a lower bound when `unpriced` is not empty. */
    readonly eurPerKgConcentrate: number;
    readonly unpriced: readonly string[];
  };
  readonly allergens: EuVerdict;
}

/** Indexes the catalogue for description; built once. */
export function indexDescription(catalogue: Catalogue): DescribeIndex {
  return { odour: indexOdour(catalogue), emotion: indexEmotion(catalogue) };
}

/**
 * Reads a formula with the first-form models; a part whose model does not exist yet is absent.
 * `resolve` turns what a row names into the catalogue id it stands for, where it stands for one.
 */
export function describeFormula(
  formula: Formula,
  index: DescribeIndex,
  allergens: EuVerdict,
  resolve: (item: FlatItem) => string | undefined,
): Description {
  const doses = dosesOf(formula.lines, resolve);
  const pyramid = pyramidOf(doses, index.odour);
  const { pricedEurPerKg, unpriced } = costOf(doses, index.odour);
  return {
    emotion: readEmotion(doses, index.emotion),
    families: familyProfile(doses, index.odour),
    ...(pyramid ? { pyramid } : {}),
    cost: {
      eurPerKgConcentrate: pricedEurPerKg,
      unpriced: [...new Set(unpriced.map(({ materialId }) => materialId))],
    },
    allergens,
  };
}
