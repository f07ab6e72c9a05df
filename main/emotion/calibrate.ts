// What a perfumer said they felt, beside what the words say of that formula at that time, and what can be learnt of it.
import type { ListedRating } from '#contract/feedback.ts';
import {
  type Calibration,
  calibrationOf,
  type Felt,
  strongestFamily,
} from '#domain/emotion/calibration.ts';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { dayOf, familiesOverDay, familyRow, perceivedOf } from '#domain/odour/day.ts';
import { characterOf } from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { FlatItem } from '#domain/recipe/expand.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { DescribeIndex } from './describe.ts';

/** A rated formula, and whose mod it is: the mods of one are too much alike to test each other. */
export interface RatedFormula {
  readonly formulaId: string;
  readonly formula: Formula;
}

/** A rating at once is of the first minute, when the carrier has left. */
const SMELT_SECONDS = { '0': 60, '30m': 1800, '4h': 4 * 3600, '24h': 24 * 3600 };

/** `formulaOf` finds what a rating is about; ratings of anything that is not kept here teach nothing. */
export function calibrateEmotion(
  ratings: readonly ListedRating[],
  formulaOf: (recipeId: string) => RatedFormula | undefined,
  index: DescribeIndex,
  resolve: (item: FlatItem) => string | undefined,
): Calibration {
  const felt = ratings.flatMap((rating) => {
    const scores = feltIn(rating);
    const rated = scores.length > 0 ? formulaOf(rating.recipe_id) : undefined;
    const said = rated && saidOf(rated.formula, rating, index, resolve);
    if (!rated || !said) return [];
    return scores.map(([axis, score]): Felt => {
      const { formulaId } = rated;
      const { family, emotion } = said;
      return { formulaId, axis, family, model: emotion[axis], felt: (score - 1) / 4 };
    });
  });
  return calibrationOf(felt);
}

/** True when a rating says something about emotions. */
export function tellsEmotion(rating: ListedRating): boolean {
  return feltIn(rating).length > 0;
}

function feltIn(rating: ListedRating): [EmotionAxis, number][] {
  return EMOTION_AXES.flatMap((axis): [EmotionAxis, number][] => {
    const score = rating[`felt_${axis}`];
    return score === undefined ? [] : [[axis, score]];
  });
}

/** Undefined where nothing is perceived by then: the words say nothing of it. */
function saidOf(
  { lines, dosagePercent }: Formula,
  { smelt_at: smeltAt, on = 'skin' }: ListedRating,
  { odour, emotion }: DescribeIndex,
  resolve: (item: FlatItem) => string | undefined,
) {
  const { film, families, perceived } = characterOf(
    dosesOf(lines, resolve),
    dosagePercent,
    WEARS[on],
    odour,
  );
  if (smeltAt === undefined) {
    if (perceived.length === 0) return undefined;
    return { emotion: readEmotion(perceived, emotion), family: strongestFamily(families) };
  }
  const day = dayOf(film, [SMELT_SECONDS[smeltAt]]);
  const then = perceivedOf(day, 0);
  if (then.length === 0) return undefined;
  const shares = familyRow(familiesOverDay(day, odour.families), 0);
  return { emotion: readEmotion(then, emotion), family: strongestFamily(shares) };
}
