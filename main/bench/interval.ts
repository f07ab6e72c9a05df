// How sure a mean over few cases is: a percentile bootstrap with a seed, so that it can be repeated.
import { seededRandom } from '#domain/search/random.ts';

const RESAMPLES = 4000;
const SEED = 20260131;

export interface MeanWithInterval {
  readonly mean: number;
  /** 95 %. */
  readonly interval: readonly [low: number, high: number];
}

/** Mean and 95 % interval of independent cases (Efron 1979, percentile form). Needs at least two. */
export function meanOf(cases: readonly number[]): MeanWithInterval {
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < cases.length; drawn += 1) sum += random.pick(cases);
    return sum / cases.length;
  }).sort((a, b) => a - b);
  const mean = cases.reduce((sum, one) => sum + one, 0) / cases.length;
  const low = means[Math.floor(0.025 * RESAMPLES)] ?? mean;
  const high = means[Math.ceil(0.975 * RESAMPLES) - 1] ?? mean;
  return { mean, interval: [low, high] };
}
