// What a perfumer would say of a recipe, r in [-1, 1] with how sure that is: a Gaussian process first, networks later.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { type AspectMemory, emptyMemory, remember, remembered } from './aspect-memory.ts';
import type { AspectTags } from './aspect-tags.ts';
import { type Ensemble, type EnsembleFit, fitEnsemble, resumeEnsemble } from './ensemble.ts';
import { chooseKernel } from './gaussian-kernel.ts';
import {
  type Believed,
  fitGaussian,
  type GaussianFit,
  type GaussianProcess,
  type Judged,
  resumeGaussian,
} from './gaussian-process.ts';
import type { Label, Pair } from './reward-loss.ts';
import { type PriorScale, priorLogit, scalePrior } from './reward-prior.ts';
import type { TasteReading } from './taste-features.ts';

/** One recipe as it was judged, or as one of two (then its label weighs nothing). */
export interface Example extends TasteReading {
  readonly formulaId: string;
  readonly label: Label;
  readonly tags: AspectTags;
}

/** Ratings from which on networks learn. */
const ENSEMBLE_FROM = 500;
/** Ratings for which taste counts half and the brief half. */
const PRIOR_RATINGS = 100;
/** A recipe beyond this many spreads is taken to be there. */
const MOST_SPREADS = 3;
/** Spread of networks before any rating, in logits. */
const UNKNOWN_LOGITS = 1.5;

export interface Scale {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
}

/** All that is kept of a taste; it resumes to the very same opinions. */
export type KeptReward = {
  readonly ratings: number;
  readonly scale: Scale;
  readonly prior: PriorScale;
  readonly memory: AspectMemory;
} & (
  | { readonly kind: 'gaussian'; readonly judged: Judged; readonly fit: GaussianFit }
  | { readonly kind: 'ensemble'; readonly width: number; readonly fit: EnsembleFit }
);

export interface Opinion {
  /** r̂, shrunken towards the brief's fit while ratings are few. */
  readonly reward: number;
  /** One standard deviation of it. */
  readonly spread: number;
  /** r̂ - s: what may be built on. */
  readonly lower: number;
  /** r̂ + s: what is worth asking. */
  readonly upper: number;
  /** What would be said without any rating. */
  readonly prior: number;
}

export interface RewardModel {
  readonly kept: KeptReward;
  opinion(reading: TasteReading): Opinion;
  /** Change of the latent taste when a typical recipe moves one spread up in all these features. */
  effect(features: readonly number[]): Believed;
}

/**
 * The same examples, pairs and seed give the same model, bit for bit on one machine. Of two kinds, the one for so many
 * ratings, unless one is named to measure it.
 */
export function fitReward(
  examples: readonly Example[],
  pairs: readonly Pair[],
  seed: number,
  named?: KeptReward['kind'],
): RewardModel {
  const rated = examples.filter(({ label }) => label.weight > 0);
  const labels = examples.map(({ label }) => label);
  const scale = scaleOf(rated.length > 0 ? rated : examples);
  const prior = scalePrior(
    examples.map((one) => one.prior),
    labels,
  );
  const { rows, memory } = rowsOf(examples, scale);
  const before = examples.map((one) => priorLogit(prior, one.prior));
  const judged: Judged = { rows, labels, pairs, before };
  const common = { ratings: rated.length, scale, prior, memory };
  const kind = named ?? (rated.length >= ENSEMBLE_FROM ? 'ensemble' : 'gaussian');
  if (kind === 'ensemble') {
    const { fit } = fitEnsemble(judged, seed);
    return resumeReward({ ...common, kind, width: rows[0]?.length ?? 0, fit });
  }
  const targets = labels.map(({ y }, at) => 2 * y - 1 - Math.tanh((before[at] ?? 0) / 2));
  const chosen = labels.flatMap(({ weight }, at) => (weight > 0 ? [at] : []));
  const kernel = chooseKernel(
    chosen.flatMap((at) => rows[at] ?? []),
    chosen.map((at) => targets[at] ?? 0),
    chosen.map((at) => labels[at]?.weight ?? 1),
  );
  const { fit } = fitGaussian(judged, kernel);
  return resumeReward({ ...common, kind, judged, fit });
}

export function resumeReward(kept: KeptReward): RewardModel {
  const { scale, prior, memory, ratings } = kept;
  const latent = kept.kind === 'gaussian' ? byProcess(kept) : byNetworks(kept);
  return {
    kept,
    opinion(reading) {
      const before = priorLogit(prior, reading.prior);
      const { reward, spread, unrated } = latent.at(rowOf(reading, scale, memory), before);
      const own = ratings / (PRIOR_RATINGS + ratings);
      const first = Math.tanh(before / 2);
      const mixed = own * reward + (1 - own) * first;
      const doubt = Math.hypot(own * spread, (1 - own) * unrated) * (1 + reading.unknown);
      return {
        reward: mixed,
        spread: doubt,
        lower: Math.max(-1, mixed - doubt),
        upper: Math.min(1, mixed + doubt),
        prior: first,
      };
    },
    effect(features) {
      const width = scale.mean.length;
      const up = new Float64Array(width + remembered(memory, new Float64Array(width), []).length);
      for (const at of features) up[at] = 1;
      const { mean, variance } = latent.between(
        up,
        up.map((one) => (one === 0 ? 0 : -one)),
      );
      return { mean: mean / 2, variance: variance / 4 };
    },
  };
}

interface Latent {
  at(row: Float64Array, before: number): { reward: number; spread: number; unrated: number };
  between(one: Float64Array, other: Float64Array): Believed;
}

function byProcess({ judged, fit }: KeptReward & { kind: 'gaussian' }): Latent {
  const process: GaussianProcess = resumeGaussian(judged, fit);
  return {
    at(row, before) {
      const { mean, variance } = process.at(row, before);
      // The logistic averaged over the normal (MacKay 1992); r = 2p - 1.
      const reward = Math.tanh(mean / Math.sqrt(1 + (Math.PI * variance) / 8) / 2);
      const unrated = rewardSpread(before, Math.sqrt(fit.kernel.variance));
      return { reward, spread: rewardSpread(mean, Math.sqrt(variance)), unrated };
    },
    between: (one, other) => process.between(one, other),
  };
}

function byNetworks({ width, fit }: KeptReward & { kind: 'ensemble' }): Latent {
  const ensemble: Ensemble = resumeEnsemble(width, fit);
  return {
    at(row, before) {
      const { mean, variance } = momentsOf(ensemble.at(row, before).map((z) => Math.tanh(z / 2)));
      const unrated = rewardSpread(before, UNKNOWN_LOGITS);
      return { reward: mean, spread: Math.sqrt(variance), unrated };
    },
    between(one, other) {
      const theirs = ensemble.at(other, 0);
      return momentsOf(ensemble.at(one, 0).map((z, at) => z - (theirs[at] ?? 0)));
    },
  };
}

/** Half of what r = tanh(z/2) spans over one spread of z to either side. */
function rewardSpread(mean: number, spread: number): number {
  return (Math.tanh((mean + spread) / 2) - Math.tanh((mean - spread) / 2)) / 2;
}

function momentsOf(values: readonly number[]): Believed {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

function scaleOf(examples: readonly Example[]): Scale {
  const width = examples[0]?.numbers.length ?? 0;
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (let at = 0; at < width; at += 1) {
    let sum = 0;
    for (const { numbers } of examples) sum += numbers[at] ?? 0;
    const middle = sum / examples.length;
    let squares = 0;
    for (const { numbers } of examples) squares += ((numbers[at] ?? 0) - middle) ** 2;
    mean[at] = middle;
    spread[at] = Math.sqrt(squares / examples.length);
  }
  return { mean, spread };
}

/** What does not vary among the rated says nothing of a taste. */
function scaled(numbers: Float64Array, { mean, spread }: Scale): Float64Array {
  return numbers.map((value, at) => {
    const one = spread[at] ?? 0;
    if (one < 1e-6) return 0;
    return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, (value - (mean[at] ?? 0)) / one));
  });
}

function rowOf({ numbers }: TasteReading, scale: Scale, memory: AspectMemory): Float64Array {
  const row = scaled(numbers, scale);
  const shares = numbers.subarray(0, COLOUR_FAMILIES.length);
  // 32 bits, so that what is kept is what was fitted.
  return Float64Array.from([...row, ...remembered(memory, row, shares)], Math.fround);
}

/** Rows of all examples, each remembering only what was said of other formulas: its own words would give its score away. */
function rowsOf(examples: readonly Example[], scale: Scale) {
  const width = scale.mean.length;
  const memory = emptyMemory(width);
  const plain = examples.map(({ numbers }) => scaled(numbers, scale));
  examples.forEach(({ tags }, at) =>
    remember(memory, tags, plain[at] ?? new Float64Array(width), 1),
  );
  const places = Map.groupBy(
    examples.map((_, at) => at),
    (at) => examples[at]?.formulaId ?? '',
  );
  const rows: Float64Array[] = [];
  for (const own of places.values()) {
    const others = Float64Array.from(memory);
    for (const at of own) {
      const [example, row] = [examples[at], plain[at]];
      if (example && row) remember(others, example.tags, row, -1);
    }
    for (const at of own) {
      const example = examples[at];
      if (example) rows[at] = rowOf(example, scale, others);
    }
  }
  return { rows, memory };
}
