// How far a recipe's fit to its brief says whether it is liked: two numbers, which hardly move for few ratings.
import { type Label, logistic } from './reward-loss.ts';

/** Logit that a recipe is good = offset + slope · fit. */
export interface PriorScale {
  readonly offset: number;
  readonly slope: number;
}

/** tanh(z/2) is the fit itself where it is small. */
const FIRST_SLOPE = 2;
const STEPS = 25;

/** The likeliest two numbers, held by one normal each (0 ± 1 and 2 ± 1); a better fit is never believed to be worse. */
export function scalePrior(fits: readonly number[], labels: readonly Label[]): PriorScale {
  let [offset, slope] = [0, FIRST_SLOPE];
  for (let step = 0; step < STEPS; step += 1) {
    let [pullOffset, pullSlope] = [-offset, FIRST_SLOPE - slope];
    let [bendOffset, bendBoth, bendSlope] = [1, 0, 1];
    labels.forEach(({ y, weight }, at) => {
      const fit = fits[at] ?? 0;
      const p = logistic(offset + slope * fit);
      const bend = weight * p * (1 - p);
      pullOffset += weight * (y - p);
      pullSlope += weight * (y - p) * fit;
      bendOffset += bend;
      bendBoth += bend * fit;
      bendSlope += bend * fit * fit;
    });
    const whole = bendOffset * bendSlope - bendBoth ** 2;
    offset += (bendSlope * pullOffset - bendBoth * pullSlope) / whole;
    slope = Math.max(0, slope + (bendOffset * pullSlope - bendBoth * pullOffset) / whole);
  }
  return { offset, slope };
}

export function priorLogit({ offset, slope }: PriorScale, fit: number): number {
  return offset + slope * fit;
}
