// Choosing among what is allowed: log-probabilities, entropy and gradients of logits under a mask.
import type { Random } from '#domain/search/random.ts';
import type { Numbers } from './matrix.ts';

/** A stretch of logits and the mask over them: 1 where allowed. At least one is. */
export interface Choice {
  readonly logits: Numbers;
  readonly mask: Uint8Array;
  readonly from: number;
  readonly maskFrom: number;
  readonly length: number;
}

/** Probabilities into `into` from 0; exactly 0 where the mask is. */
export function probabilities(
  { logits, mask, from, maskFrom, length }: Choice,
  into: Numbers,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at += 1) {
    if (mask[maskFrom + at]) most = Math.max(most, logits[from + at] ?? 0);
  }
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const weight = mask[maskFrom + at] ? Math.exp((logits[from + at] ?? 0) - most) : 0;
    into[at] = weight;
    sum += weight;
  }
  for (let at = 0; at < length; at += 1) into[at] = (into[at] ?? 0) / sum;
}

/** In nats. */
export function entropyOf(chances: Numbers, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const chance = chances[at] ?? 0;
    if (chance > 0) sum -= chance * Math.log(chance);
  }
  return sum;
}

/** Draws a place by its chance. */
export function draw(chances: Numbers, length: number, random: Random): number {
  let left = random.next();
  let last = 0;
  for (let at = 0; at < length; at += 1) {
    const chance = chances[at] ?? 0;
    if (chance === 0) continue;
    last = at;
    left -= chance;
    if (left < 0) return at;
  }
  // Rounding may leave a sliver above the sum of the chances; it belongs to the last that is allowed.
  return last;
}

/** The most likely place. */
export function likeliest(chances: Numbers, length: number): number {
  let best = 0;
  for (let at = 1; at < length; at += 1) {
    if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  }
  return best;
}

/**
 * Adds d(a · log p_chosen + b · H)/d logits to `into` from `intoFrom`: a (1[chosen] - p) - b p (log p + H). Masked
 * logits get exactly 0, because their p is exactly 0 and they are never chosen.
 */
export function addLogitGradient(
  into: Numbers,
  intoFrom: number,
  chances: Numbers,
  length: number,
  chosen: number,
  slope: { readonly logChance: number; readonly entropy: number },
): void {
  const entropy = entropyOf(chances, length);
  for (let at = 0; at < length; at += 1) {
    const chance = chances[at] ?? 0;
    if (chance === 0) continue;
    const hit = at === chosen ? 1 : 0;
    const spread = chance * (Math.log(chance) + entropy);
    const place = intoFrom + at;
    into[place] = (into[place] ?? 0) + slope.logChance * (hit - chance) - slope.entropy * spread;
  }
}
