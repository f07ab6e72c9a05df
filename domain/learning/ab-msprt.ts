// Which of two policies is rated higher, by differences of paired ratings, to be looked at after every pair.
import { ENOUGH, MOST_PAIRS, type Verdict } from './ab-sign.ts';

export interface RatedTest {
  readonly pairs: number;
  /** First arm less second, points. */
  readonly mean: number;
  readonly variance: number;
  /** Evidence against equality; 1 before there are enough pairs to know the spread. */
  readonly evidence: number;
  readonly verdict: Verdict;
}

/** Spread is known well enough from here on. */
const FEWEST_PAIRS = 20;
/** Variance of the effects that are mixed over, as a share of the variance of one difference. */
const EFFECT_SHARE = 0.25;

/**
 * Mixture sequential probability ratio test (Johari, Pekelis and Walsh 2015), with the variance V of the differences so
 * far: Λ = √(V / (V + n τ²)) · exp(n² τ² d² / (2 V (V + n τ²))), τ² = V / 4. The first verdict stands. Differences
 * without any spread say nothing about chance and so decide nothing.
 */
export function ratedTest(differences: Iterable<number>): RatedTest {
  let [pairs, mean, squares, evidence] = [0, 0, 0, 1];
  let verdict: Verdict = 'undecided';
  for (const difference of differences) {
    if (verdict !== 'undecided') break;
    pairs += 1;
    const gap = difference - mean;
    mean += gap / pairs;
    squares += gap * (difference - mean);
    if (pairs < FEWEST_PAIRS) continue;
    evidence = evidenceOf(pairs, mean, squares / (pairs - 1));
    if (evidence >= ENOUGH) verdict = mean > 0 ? 'first' : 'second';
    else if (pairs >= MOST_PAIRS) verdict = 'no-difference';
  }
  const variance = pairs > 1 ? squares / (pairs - 1) : 0;
  return { pairs, mean, variance, evidence, verdict };
}

function evidenceOf(n: number, d: number, variance: number): number {
  if (!(variance > 0)) return 1;
  const effect = EFFECT_SHARE * variance;
  const whole = variance + n * effect;
  return (
    Math.sqrt(variance / whole) * Math.exp((n ** 2 * effect * d ** 2) / (2 * variance * whole))
  );
}
