// Ratings of made-up recipes by a made-up perfumer, for tests that need a taste to learn and no catalogue.
import { seededRandom } from '#domain/search/random.ts';
import { aspectTags } from './aspect-tags.ts';
import { normal } from './normal.ts';
import type { Sat } from './reward-gate.ts';
import type { Pair } from './reward-loss.ts';
import { RECIPE_FEATURES } from './taste-features.ts';
import { labelsOf, pairsOf } from './taste-labels.ts';
import { simulatedPerfumer, type TasteKind } from './taste-perfumers.ts';

export interface RatedSet {
  readonly examples: Sat[];
  readonly pairs: Pair[];
  /** The hidden taste, for judging what was learnt. */
  readonly liking: (numbers: Float64Array) => number;
}

/** Rows that vary as recipes do: a few hidden sides behind all numbers, and something of each number's own. */
export function madeUpRows(count: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  const sides = 12;
  const mix = RECIPE_FEATURES.map(() => Array.from({ length: sides }, () => normal(random)));
  return Array.from({ length: count }, () => {
    const hidden = Array.from({ length: sides }, () => normal(random));
    return Float64Array.from(mix, (row) =>
      Math.fround(
        0.5 * normal(random) +
          row.reduce((sum, one, at) => sum + (one * (hidden[at] ?? 0)) / Math.sqrt(sides), 0),
      ),
    );
  });
}

/** `count` ratings, ten in a sitting, one brief for every five formulas; `shuffled`: scores that belong to others. */
export function ratedSet(kind: TasteKind, count: number, seed: number, shuffled = false): RatedSet {
  const rows = madeUpRows(count, 1);
  const { rate, liking } = simulatedPerfumer(kind, seed, madeUpRows(400, 1));
  const random = seededRandom(seed + 1);
  const rated = rows.map((row) => rate(row, random));
  if (shuffled) {
    for (let at = rated.length - 1; at > 0; at -= 1) {
      const other = random.below(at + 1);
      const [one, two] = [rated[at], rated[other]];
      if (one && two) [rated[at], rated[other]] = [two, one];
    }
  }
  const labels = labelsOf(rated.map(({ score }) => score));
  const examples = rows.flatMap((numbers, at): Sat[] => {
    const label = labels[at];
    if (!label) return [];
    const tags = aspectTags(rated[at]?.text ?? '');
    const place = { formulaId: `formula ${at}`, session: `sitting ${Math.floor(at / 10)}` };
    return [{ numbers, prior: 0.2 * (numbers[0] ?? 0), unknown: 0, label, tags, ...place }];
  });
  const scored = rated.map(({ score }, at) => ({ score, brief: `brief ${at % 5}` }));
  return { examples, pairs: pairsOf(scored, [], seed), liking };
}
