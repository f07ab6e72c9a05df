// How sure a figure over few cases is: a percentile bootstrap with a seed, so that it can be repeated.
import { seededRandom } from '#domain/search/random.ts';

const RESAMPLES = 4000;
const SEED = 20260131;

export type Interval = readonly [low: number, high: number];

export interface MeanWithInterval {
  readonly mean: number;
  /** 95 %. */
  readonly interval: Interval;
}

/** Mean and 95 % interval of independent cases. Needs at least two. */
export function meanOf(cases: readonly number[]): MeanWithInterval {
  return { mean: meanIn(cases), interval: intervalOf(cases, meanIn) };
}

/**
 * 95 % interval of any statistic of independent cases (Efron 1979, percentile form). Cases that hold two readings of one
 * thing are drawn together, which makes the comparison of the readings a paired one.
 */
export function intervalOf<Case>(
  cases: readonly Case[],
  statistic: (drawn: readonly Case[]) => number,
  resamples = RESAMPLES,
): Interval {
  const random = seededRandom(SEED);
  const values = Array.from({ length: resamples }, () =>
    statistic(Array.from(cases, () => random.pick(cases))),
  ).sort((a, b) => a - b);
  const low = values[Math.floor(0.025 * resamples)] ?? Number.NaN;
  const high = values[Math.ceil(0.975 * resamples) - 1] ?? Number.NaN;
  return [low, high];
}

function meanIn(cases: readonly number[]): number {
  return cases.reduce((sum, one) => sum + one, 0) / cases.length;
}
