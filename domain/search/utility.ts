// How good a recipe is for its request: six objectives in [0, 1] and their weighted sum, over its day.
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { EMOTION_GAIN } from '#domain/emotion/read.ts';
import type { Library } from './library.ts';
import { type PaletteItem, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Utility } from './proposal.ts';
import { Nose, type Reading } from './smell.ts';

/** Weights of emotion, profile, novelty, cost, balance and margin; they sum to 1. */
export const UTILITY_WEIGHTS = {
  emotion: 0.3,
  profile: 0.3,
  novelty: 0.1,
  cost: 0.1,
  balance: 0.15,
  margin: 0.05,
} as const;

/** EUR per kg of concentrate against which cost is weighed when there is no budget. */
const DEFAULT_CAP_EUR_PER_KG = 300;
/** Share of the profile objective that named words have, when the brief names any. */
const WORD_SAY = 0.45;
/** Sum of word shares that fully answers a brief's words; one word alone needs no more than the second figure. */
const WORDS_WANTED = 0.18;
const WORD_WANTED = 0.11;
const NEIGHBOURS = 5;
const FEWEST_ODOROUS = 5;
/** A line is overdosed above this multiple of its usual most. */
const OVERDOSE = 1.5;

const AXES = EMOTION_AXES.length;
export interface Meter {
  /** Utility of whole units of palette items; `worstRatio` = largest exposure over its cap. */
  measure(items: readonly PaletteItem[], units: readonly number[], worstRatio: number): Utility;
  readonly reading: Reading;
  /** Fills `reading.familiesByReadout` for the recipe measured last. */
  readReadouts(items: readonly PaletteItem[], units: readonly number[]): void;
}

/** A meter for one problem. It keeps buffers between calls and no other memory. */
export function utilityMeter(problem: Problem): Meter {
  const nose = new Nose(problem);
  const { reading } = nose;
  const overlap = new Float64Array(problem.library.count);
  return {
    reading,
    readReadouts: (items, units) => nose.readReadouts(items, units),
    measure(items, units, worstRatio) {
      nose.read(items, units);
      const parts = {
        emotion: emotionFit(reading.pull, problem),
        profile: profileFit(reading, problem),
        balance: balanceOf(items, units, reading.phase, problem),
        cost: costFit(items, units, problem),
        novelty: noveltyOf(items, units, problem.library, overlap),
        margin: Math.min(1, Math.max(0, (1 - worstRatio) / 0.2)),
      };
      return { ...parts, total: totalOf(parts) };
    },
  };
}

/** u = Σ λ_k (2 f_k - 1), in [-1, 1]. */
function totalOf(parts: Omit<Utility, 'total'>): number {
  const w = UTILITY_WEIGHTS;
  return (
    w.emotion * (2 * parts.emotion - 1) +
    w.profile * (2 * parts.profile - 1) +
    w.novelty * (2 * parts.novelty - 1) +
    w.cost * (2 * parts.cost - 1) +
    w.balance * (2 * parts.balance - 1) +
    w.margin * (2 * parts.margin - 1)
  );
}

/** f1 = 1 - root mean square of E - t over the axes the brief speaks of; 1 when it speaks of none. */
function emotionFit(pull: Float64Array, { emotion, emotionWeight }: Problem): number {
  let sum = 0;
  let weight = 0;
  for (let axis = 0; axis < AXES; axis += 1) {
    const value = 1 / (1 + Math.exp(-EMOTION_GAIN * (pull[axis] ?? 0)));
    const say = emotionWeight[axis] ?? 0;
    sum += say * (value - (emotion[axis] ?? 0)) ** 2;
    weight += say;
  }
  return weight > 0 ? 1 - Math.sqrt(sum / weight) : 1;
}

/** f2 = 1 - sqrt(JSD_2(φ, φ*)), mixed with how far the words asked for are there. */
function profileFit({ families, words }: Reading, problem: Problem): number {
  const family = 1 - Math.sqrt(jensenShannon(families, problem.families));
  if (problem.words.length === 0) return family;
  const asked = problem.words.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  let met = 0;
  let say = 0;
  problem.words.forEach(({ weight }, at) => {
    const share = words[at] ?? 0;
    const wanted = Math.min(WORD_WANTED, (WORDS_WANTED * weight) / asked);
    met += weight > 0 ? weight * Math.min(1, share / wanted) : -weight * (1 - share / WORD_WANTED);
    say += Math.abs(weight);
  });
  return (1 - WORD_SAY) * family + WORD_SAY * Math.max(0, met / say);
}

/** Jensen-Shannon divergence in bits, in [0, 1]; 1 against an empty recipe. */
function jensenShannon(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  let filled = false;
  for (let at = 0; at < a.length; at += 1) {
    const [p, q] = [a[at] ?? 0, b[at] ?? 0];
    const middle = (p + q) / 2;
    if (p > 0) {
      filled = true;
      sum += 0.5 * p * Math.log2(p / middle);
    }
    if (q > 0) sum += 0.5 * q * Math.log2(q / middle);
  }
  return filled ? Math.min(1, Math.max(0, sum)) : 1;
}

/** f5 = (1 - ½ Σ |mass share - wanted|) · (1 - ¼ · faults), a fault being an overdosed line or too few materials. */
function balanceOf(
  items: readonly PaletteItem[],
  units: readonly number[],
  phase: Float64Array,
  { pyramid }: Problem,
): number {
  let gap = 0;
  for (let at = 0; at < 3; at += 1) gap += Math.abs((phase[at] ?? 0) - (pyramid[at] ?? 0));
  let faults = items.length < FEWEST_ODOROUS ? 1 : 0;
  items.forEach((item, at) => {
    if ((units[at] ?? 0) > OVERDOSE * item.maxUnits) faults += 1;
  });
  return Math.max(0, 1 - gap / 2) * Math.max(0, 1 - faults / 4);
}

/** f4 = 1 - cost/cap, at least 0; what is unpriced is taken to cost what the rest does. */
function costFit(
  items: readonly PaletteItem[],
  units: readonly number[],
  { budgetEurPerKg, carrier }: Problem,
): number {
  let cost = 0;
  let priced = 0;
  let odorous = 0;
  items.forEach(({ material }, at) => {
    const amount = units[at] ?? 0;
    odorous += amount;
    if (material.priceEurPerKg === undefined) return;
    priced += amount;
    cost += amount * material.priceEurPerKg;
  });
  const whole = priced > 0 ? (cost * odorous) / priced : 0;
  const eurPerKg = (whole + (WHOLE - odorous) * (carrier.priceEurPerKg ?? 0)) / WHOLE;
  return Math.max(0, 1 - eurPerKg / (budgetEurPerKg ?? DEFAULT_CAP_EUR_PER_KG));
}

/** f3 = mean total-variation distance of the odorous part to its 5 nearest published accords. */
function noveltyOf(
  items: readonly PaletteItem[],
  units: readonly number[],
  library: Library,
  overlap: Float64Array,
): number {
  if (library.count === 0) return 1;
  let total = 0;
  for (const amount of units) total += amount;
  if (total === 0) return 0;
  overlap.fill(0);
  for (let place = 0; place < items.length; place += 1) {
    const row = library.rows[items[place]?.at ?? -1];
    const own = (units[place] ?? 0) / total;
    row?.accord.forEach((accord, at) => {
      overlap[accord] = (overlap[accord] ?? 0) + Math.min(row.weight[at] ?? 0, own);
    });
  }
  const few = Math.min(NEIGHBOURS, library.count);
  return 1 - sumOfLargest(overlap, few) / few;
}

function sumOfLargest(values: Float64Array, count: number): number {
  const largest = new Float64Array(count);
  for (const value of values) {
    if (value <= (largest[count - 1] ?? 0)) continue;
    let at = count - 1;
    for (; at > 0 && value > (largest[at - 1] ?? 0); at -= 1) largest[at] = largest[at - 1] ?? 0;
    largest[at] = value;
  }
  let sum = 0;
  for (const value of largest) sum += value;
  return sum;
}
