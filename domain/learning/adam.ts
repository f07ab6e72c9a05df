// Adam: steps of a size that each weight's own gradients have earned.
import type { Numbers } from './matrix.ts';

/** Kept beside the weights in every checkpoint. */
export interface AdamState {
  readonly mean: Float64Array;
  readonly square: Float64Array;
  steps: number;
}

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;

export function adamState(length: number): AdamState {
  return { mean: new Float64Array(length), square: new Float64Array(length), steps: 0 };
}

/** One step down the gradient (Kingma and Ba 2015), then the gradient is cleared. `epsilon` as in the PPO studies. */
export function adamStep(
  parameters: Numbers,
  gradient: Numbers,
  state: AdamState,
  rate: number,
  epsilon = 1e-5,
): void {
  state.steps += 1;
  const first = 1 - FIRST_DECAY ** state.steps;
  const second = 1 - SECOND_DECAY ** state.steps;
  const { mean, square } = state;
  for (let at = 0; at < parameters.length; at += 1) {
    const slope = gradient[at] ?? 0;
    const m = FIRST_DECAY * (mean[at] ?? 0) + (1 - FIRST_DECAY) * slope;
    const v = SECOND_DECAY * (square[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
    mean[at] = m;
    square[at] = v;
    const step = (rate * (m / first)) / (Math.sqrt(v / second) + epsilon);
    parameters[at] = (parameters[at] ?? 0) - step;
  }
  gradient.fill(0);
}

/** Scales several gradients together to a norm of at most `most`; returns the norm there was. */
export function clipGradients(gradients: readonly Numbers[], most: number): number {
  let sum = 0;
  for (const gradient of gradients) for (const slope of gradient) sum += slope * slope;
  const norm = Math.sqrt(sum);
  if (norm <= most) return norm;
  const by = most / (norm + 1e-6);
  for (const gradient of gradients) {
    for (let at = 0; at < gradient.length; at += 1) gradient[at] = (gradient[at] ?? 0) * by;
  }
  return norm;
}
