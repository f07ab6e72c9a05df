// Which materials of the shelf would raise an emotion: the perfumer's own and the core of the catalogue.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { isOwnId } from '#domain/catalogue/own-material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import { type RaiseAnswer, type RaiseIndex, raisesOf } from '#domain/emotion/raise.ts';
import type { Formula } from '#domain/recipe/formula.ts';

/** `catalogue` and `index` hold the own materials too. */
export function raiseEmotion(
  formula: Formula,
  axis: EmotionAxis,
  { materials }: Pick<Catalogue, 'materials'>,
  index: RaiseIndex,
): RaiseAnswer {
  const shelf = materials.filter(({ id, tier }) => tier === 'core' || isOwnId(id));
  return raisesOf(formula, axis, shelf, index);
}
