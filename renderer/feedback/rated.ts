// What was rated and when: the ratings of one formula, over all its revisions, newest first.
import type { ListedRating } from '#contract/feedback.ts';
import type { SmeltAt } from '#contract/ports/ratings.ts';
import type { Step } from '#contract/recipe-store.ts';
import type { Scores } from './scores.ts';
import { type TimeState, timeStates } from './times.ts';

export interface Rated {
  readonly id: string;
  readonly recipeId: string;
  /** Number of the revision that was rated. */
  readonly mod: number;
  readonly smeltAt: SmeltAt | undefined;
  readonly on: 'skin' | 'blotter' | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly scores: Scores;
  readonly notes: readonly string[];
  readonly text: string;
}

/** One revision with what was said about it. */
export interface RatedMod {
  readonly recipeId: string;
  readonly mod: number;
  readonly times: readonly TimeState[];
  readonly ratings: readonly Rated[];
}

type Numbered = Pick<Step, 'id' | 'number'>;

/** Ratings of these revisions, newest first; those of other formulas are left out. */
export function ratedOf(
  ratings: readonly ListedRating[],
  revisions: readonly Numbered[],
): readonly Rated[] {
  const numbers = new Map(revisions.map(({ id, number }) => [id, number]));
  return ratings
    .flatMap((rating): Rated[] => {
      const mod = numbers.get(rating.recipe_id);
      return mod === undefined ? [] : [ratedFrom(rating, mod)];
    })
    .sort((one, other) => other.at - one.at);
}

function ratedFrom(rating: ListedRating, mod: number): Rated {
  return {
    id: rating.rating_id,
    recipeId: rating.recipe_id,
    mod,
    smeltAt: rating.smelt_at,
    on: rating.on,
    at: Date.parse(rating.timestamp),
    scores: {
      overall: rating.user_rating,
      intensity: rating.intensity,
      balance: rating.balance,
      fitToBrief: rating.fit_to_brief,
      wearability: rating.wearability,
      feltJoy: rating.felt_joy,
      feltCalm: rating.felt_calm,
      feltEnergy: rating.felt_energy,
      feltRomance: rating.felt_romance,
    },
    notes: rating.preferred_notes,
    text: rating.feedback_text,
  };
}

/** By revision; the one that was rated last comes first. */
export function ratedMods(rated: readonly Rated[], now: number): readonly RatedMod[] {
  const byRecipe = Map.groupBy(rated, ({ recipeId }) => recipeId);
  return [...byRecipe].map(([recipeId, ratings]) => ({
    recipeId,
    mod: ratings[0]?.mod ?? 0,
    times: timeStates(ratings, now),
    ratings,
  }));
}

/** The last score on each scale, whichever revision it was about. */
export function lastScores(rated: readonly Rated[]): Rated['scores'] {
  return rated.reduceRight<Rated['scores']>((last, { scores }) => {
    const told = Object.entries(scores).filter(([, score]) => score !== undefined);
    return { ...last, ...Object.fromEntries(told) };
  }, {});
}
