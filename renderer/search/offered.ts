// What can be put on the table as a card: a proposal of the composer, or a recipe that a search found.
import type { FrontRecipe, SearchFound } from '#contract/training.ts';
import { judge } from '#domain/safety/judge.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import type { Proposal } from '#domain/search/proposal.ts';
import { bestPicks, type Pick as PickName } from './best-picks.ts';

export type Offered = Omit<Proposal, 'composer' | 'families' | 'pyramid'> &
  Partial<Pick<Proposal, 'composer'>>;

/** An offer keeps its letter when another is taken off the table. */
export interface Offer {
  readonly letter: string;
  readonly proposal: Offered;
}

/** The letters of what a search found are figures. */
export interface FoundOffer extends Offer {
  readonly pick: PickName;
}

const MOST_CARDS = 4;

/** The same front is judged once; its recipes were judged by the search too, but not in full. */
const known = new WeakMap<readonly FrontRecipe[], readonly FoundOffer[]>();

export function foundOffers(
  front: readonly FrontRecipe[],
  best: SearchFound['best'],
  index: SafetyIndex,
): readonly FoundOffer[] {
  const offers = known.get(front);
  if (offers) return offers;
  const made = bestPicks(front, MOST_CARDS).map(({ pick, recipe }, at): FoundOffer => {
    const { id, title, formula, emotion, utility, costEurPerKg } = recipe;
    const proposal: Offered = {
      ...{ id, title, formula, emotion, utility },
      verdict: judge(formula, index),
      reasons: best?.id === id ? best.reasons : [],
      ...(costEurPerKg === undefined ? {} : { costEurPerKg }),
    };
    return { letter: String(at + 1), pick, proposal };
  });
  known.set(front, made);
  return made;
}
