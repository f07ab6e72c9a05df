// What to ask a perfumer next, so that one answer teaches most; and what to recommend, which is never what is only hoped.
import type { Opinion } from './reward-model.ts';

/** Places of the recipes that can be relied on most, best first. */
export function recommended(opinions: readonly Opinion[], most: number): number[] {
  return placesBy(opinions, ({ lower }) => lower).slice(0, most);
}

/** Places of the recipes worth smelling next: good, or not known to be bad. */
export function worthAsking(opinions: readonly Opinion[], most: number): number[] {
  return placesBy(opinions, ({ upper }) => upper).slice(0, most);
}

/** The two of which it is least known which is better; undefined for fewer than two. */
export function worthComparing(
  opinions: readonly Opinion[],
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = Number.NEGATIVE_INFINITY;
  opinions.forEach((one, at) => {
    for (let other = at + 1; other < opinions.length; other += 1) {
      const two = opinions[other] ?? one;
      const doubt = Math.hypot(one.spread, two.spread) - Math.abs(one.reward - two.reward);
      if (doubt > most) [most, best] = [doubt, [at, other]];
    }
  });
  return best;
}

function placesBy(opinions: readonly Opinion[], read: (one: Opinion) => number): number[] {
  return opinions
    .map((one, at) => ({ at, value: read(one) }))
    .sort((a, b) => b.value - a.value || a.at - b.at)
    .map(({ at }) => at);
}
