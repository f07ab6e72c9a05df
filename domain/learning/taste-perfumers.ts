// Perfumers made up to measure learning: each has a hidden taste of one of three kinds, and rates it with noise and words.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { normal } from './normal.ts';
import { RECIPE_FEATURES } from './taste-features.ts';

/**
 * `families`: likes some families and moods, dislikes others. `build`: has an ideal strength, lasting, weight, length and
 * share of naturals, and likes less whatever is farther from it. `mood`: likes one family when the perfume is quiet and
 * another when it is loud, so that no side counts by itself.
 */
export const TASTE_KINDS = ['families', 'build', 'mood'] as const;
export type TasteKind = (typeof TASTE_KINDS)[number];

export interface SimulatedPerfumer {
  /** What is truly liked: mean 0 and spread 1 over the population it was made for. Nobody learns from this. */
  readonly liking: (numbers: Float64Array) => number;
  /** A score from 1 to 5 in half steps, and sometimes words. */
  readonly rate: (numbers: Float64Array, random: Random) => { score: number; text: string };
}

/** Spread of one score around what is liked, in points; liking itself spreads one point. */
const NOISE_POINTS = 0.6;
const USUAL_SCORE = 3.2;
const SAYS_SOMETHING = 0.4;

type Spread = (numbers: Float64Array, name: string) => number;

export function simulatedPerfumer(
  kind: TasteKind,
  seed: number,
  population: readonly Float64Array[],
): SimulatedPerfumer {
  const spreads = spreadsOf(population);
  const raw = TASTES[kind](seededRandom(seed), spreads);
  const all = population.map(raw);
  const mean = meanOf(all);
  const spread = Math.sqrt(meanOf(all.map((one) => (one - mean) ** 2))) || 1;
  const liking = (numbers: Float64Array) => (raw(numbers) - mean) / spread;
  return {
    liking,
    rate(numbers, random) {
      const meant = USUAL_SCORE + liking(numbers) + NOISE_POINTS * normal(random);
      const score = Math.max(1, Math.min(5, Math.round(2 * meant) / 2));
      const text = random.next() < SAYS_SOMETHING ? wordsOf(numbers, score, spreads, random) : '';
      return { score, text };
    },
  };
}

const TASTES: Readonly<
  Record<TasteKind, (random: Random, spread: Spread) => (numbers: Float64Array) => number>
> = {
  families(random, spread) {
    const weights = [
      ...drawn(COLOUR_FAMILIES, 5, random).map((one) => `family:${one}`),
      ...drawn(EMOTION_AXES, 1, random).map((one) => `emotion:${one}`),
    ].map((name) => ({ name, weight: normal(random) }));
    return (numbers) =>
      weights.reduce((sum, { name, weight }) => sum + weight * spread(numbers, name), 0);
  },
  build(random, spread) {
    const sides = ['impact', 'lasting', 'mass:base', 'lines', 'naturals'].map((name) => ({
      name,
      ideal: 0.8 * normal(random),
    }));
    return (numbers) =>
      -sides.reduce((sum, { name, ideal }) => sum + (spread(numbers, name) - ideal) ** 2, 0);
  },
  mood(random, spread) {
    const [quiet = 'floral', loud = 'woody'] = drawn(COLOUR_FAMILIES, 2, random);
    return (numbers) => {
      const loudness = 1 / (1 + Math.exp(-2 * spread(numbers, 'impact')));
      return (
        (1 - loudness) * spread(numbers, `family:${quiet}`) +
        loudness * spread(numbers, `family:${loud}`)
      );
    };
  },
};

/** Now and then what is truest of the perfume, in either language, whatever the score. */
function wordsOf(numbers: Float64Array, score: number, spread: Spread, random: Random): string {
  const [impact, lasting] = [spread(numbers, 'impact'), spread(numbers, 'lasting')];
  if (score <= 2.5 && impact > 1) return random.next() < 0.5 ? '향이 너무 강함' : 'too strong';
  if (score <= 2.5 && impact < -1) return random.next() < 0.5 ? '너무 약함' : 'too weak';
  if (lasting < -1) return random.next() < 0.5 ? '금방 사라져요' : 'fades too fast';
  return score >= 4 ? '좋아요' : '';
}

function spreadsOf(population: readonly Float64Array[]): Spread {
  const places = new Map(RECIPE_FEATURES.map((name, at) => [name, at]));
  const scales = RECIPE_FEATURES.map((_, at) => {
    const values = population.map((numbers) => numbers[at] ?? 0);
    const mean = meanOf(values);
    return { mean, spread: Math.sqrt(meanOf(values.map((one) => (one - mean) ** 2))) || 1 };
  });
  return (numbers, name) => {
    const at = places.get(name);
    if (at === undefined) throw new RangeError(`no feature ${name}`);
    const { mean, spread } = scales[at] ?? { mean: 0, spread: 1 };
    return ((numbers[at] ?? 0) - mean) / spread;
  };
}

function drawn<T>(list: readonly T[], count: number, random: Random): T[] {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
