// From scores to good and bad, around what this perfumer usually gives, and to pairs of which one was better.
import { seededRandom } from '#domain/search/random.ts';
import type { Label, Pair } from './reward-loss.ts';

const MIDDLE = 3;
/** Ratings of 3 that everybody is taken to have given before the first. */
const USUAL_RATINGS = 5;
const GOOD_FROM = 3.5;
const BAD_TO = 2.5;
const NEITHER_WEIGHT = 0.25;
const LEAST_GAP = 0.5;
/** Pairs of scores looked at, for each rating: more say the same again. */
const PAIRS_PER_RATING = 3;

/** y = 1 at 3.5 and above, 0 at 2.5 and below, ½ with a quarter of the weight between, once the usual score is 3. */
export function labelsOf(scores: readonly number[]): Label[] {
  const usual =
    (scores.reduce((sum, score) => sum + score, 0) + USUAL_RATINGS * MIDDLE) /
    (scores.length + USUAL_RATINGS);
  return scores.map((score) => {
    const centred = score - (usual - MIDDLE);
    if (centred >= GOOD_FROM) return { y: 1, weight: 1 };
    if (centred <= BAD_TO) return { y: 0, weight: 1 };
    return { y: 0.5, weight: NEITHER_WEIGHT };
  });
}

/** A rated row: its score, and the brief it was made for (the mods of one formula are made for one). */
export interface Scored {
  readonly score: number;
  readonly brief: string;
}

/** Somebody chose one of two: a blind pair, or a proposal taken where another was refused. Places among the rows. */
export interface Choice {
  readonly better: number;
  readonly other: number;
}

/**
 * Pairs of scores of one brief that are half a point or more apart, and choices. Each choice is news of its own; the
 * pairs of scores only order what the labels say already and together weigh as much as those.
 */
export function pairsOf(
  scored: readonly Scored[],
  choices: readonly Choice[],
  seed: number,
): Pair[] {
  const found: Omit<Pair, 'weight'>[] = [];
  const byBrief = Map.groupBy(
    scored.map((_, at) => at),
    (at) => scored[at]?.brief ?? '',
  );
  for (const places of byBrief.values()) {
    for (const one of places) {
      for (const two of places) {
        const gap = (scored[one]?.score ?? 0) - (scored[two]?.score ?? 0);
        if (gap >= LEAST_GAP) found.push({ better: one, other: two, gap });
      }
    }
  }
  const some = drawn(found, PAIRS_PER_RATING * scored.length, seed);
  const weight = Math.min(1, scored.length / Math.max(1, some.length));
  return [
    ...some.map((pair) => ({ ...pair, weight })),
    ...choices.map((choice) => ({ ...choice, gap: LEAST_GAP, weight: 1 })),
  ];
}

function drawn<T>(all: T[], most: number, seed: number): T[] {
  if (all.length <= most) return all;
  const random = seededRandom(seed);
  for (let at = 0; at < most; at += 1) {
    const other = at + random.below(all.length - at);
    const [one, two] = [all[at], all[other]];
    if (one === undefined || two === undefined) continue;
    [all[at], all[other]] = [two, one];
  }
  return all.slice(0, most);
}
