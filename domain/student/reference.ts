// Holds an engine against the plain arithmetic: what must come after each token of a text, and how far off it is.

import type { WrittenType } from './gguf-tensor.ts';
import { LlamaForward } from './llama-forward.ts';
import type { LlamaShape, LlamaWeights } from './llama-shape.ts';
import type { Reference } from './manifest.ts';

/** Likeliest tokens kept for each place. */
const KEPT = 8;

/**
 * Largest distance of two log-chances that is rounding: keys and values are kept in sixteen bits, and where weights have
 * eight, so has what they are multiplied with.
 */
export const NEAR: Readonly<Record<WrittenType, number>> = { F32: 0.05, F16: 0.08, Q8_0: 0.5 };

export function referenceOf(
  shape: LlamaShape,
  weights: LlamaWeights,
  ids: readonly number[],
): Reference {
  const forward = new LlamaForward(shape, weights);
  const next = ids.map((id) => {
    const chances = logChances(forward.next(id));
    return [...chances.entries()].sort(([, a], [, b]) => b - a).slice(0, KEPT);
  });
  return { ids, next };
}

/** Logarithms of the chances of all tokens, from their logits. */
export function logChances(logits: Float64Array): Float64Array {
  const most = logits.reduce((max, logit) => Math.max(max, logit), Number.NEGATIVE_INFINITY);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - most), 0);
  return logits.map((logit) => logit - most - Math.log(sum));
}

/** The largest distance to what is kept; endless where the engine gives no chance. `chanceOf` is asked place by place. */
export function distance(
  { next }: Reference,
  chanceOf: (place: number, id: number) => number | undefined,
): number {
  let largest = 0;
  next.forEach((kept, place) => {
    for (const [id, logChance] of kept) {
      const chance = chanceOf(place, id) ?? 0;
      largest = Math.max(largest, Math.abs(Math.log(chance) - logChance));
    }
  });
  return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest;
}
