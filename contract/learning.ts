// What may be asked of the taste that ratings teach: how it stands, a new fit, and its opinion of formulas.
import { z } from 'zod';
import type { Belief } from '#domain/learning/reward-beliefs.ts';
import type { GateReport } from '#domain/learning/reward-gate.ts';
import type { Opinion } from '#domain/learning/reward-model.ts';
import { boundedFormula } from './safety.ts';

/** A fit needs this many ratings of formulas that are kept here, and is made again after as many more. */
export const RATINGS_PER_FIT = 25;
const MOST_FORMULAS = 20;

export interface DeployedTaste {
  /** Counts the tastes that were put to use, from 1. */
  readonly number: number;
  /** Of the features; see `TASTE_VERSION`. */
  readonly features: number;
  readonly kind: 'gaussian' | 'ensemble';
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly seed: number;
  /** What it was fitted to, oldest first. */
  readonly ratingIds: readonly string[];
  readonly preferenceIds: readonly string[];
  /** How it foretold ratings that it had not seen. */
  readonly gate: GateReport;
  /** What it believes is liked, the surest first. */
  readonly beliefs: readonly Belief[];
}

/**
 * `not-enough`: too few ratings for a fit; `learning`: no fit foretold unseen ratings well enough to be used;
 * `deployed`: one is in use.
 */
export interface RewardAnswer {
  readonly status: 'not-enough' | 'learning' | 'deployed';
  /** Of formulas that are kept here. */
  readonly ratings: number;
  /** Of anything else: kept, and left out. */
  readonly leftOut: number;
  /** Ratings until the next fit; 0 when it is due. */
  readonly neededMore: number;
  readonly isFitting: boolean;
  /** The newest fit, in use or not. */
  readonly latest?: {
    readonly madeAt: number;
    readonly ratings: number;
    readonly gate: GateReport;
  };
  readonly deployed?: DeployedTaste;
}

export const judgeInput = z.strictObject({
  formulas: z.array(boundedFormula).min(1).max(MOST_FORMULAS),
});

/** Opinions in the order of the formulas; absent where no taste is in use. */
export interface JudgeAnswer {
  readonly opinions?: readonly Opinion[];
  /** The two of which it is least known which is liked better: what to ask next. */
  readonly compareNext?: readonly [number, number];
}
