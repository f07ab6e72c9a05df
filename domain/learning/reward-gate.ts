// Whether a taste that was learnt may be used: only when it foretells ratings it never saw better than the brief alone does.
import { type KeptRandom, seededRandom } from '#domain/search/random.ts';
import { type CalibrationPoint, calibrationPoints } from './calibration-points.ts';
import type { Pair } from './reward-loss.ts';
import { type Example, fitReward, type RewardModel } from './reward-model.ts';

/** An example with the sitting in which it was judged: what was smelt together is left out together. */
export interface Sat extends Example {
  readonly session: string;
}

export type FitTaste = (
  examples: readonly Example[],
  pairs: readonly Pair[],
  seed: number,
) => RewardModel;

export interface Compared {
  readonly model: number;
  readonly prior: number;
  /** Of the share of good ones alone, whatever the recipe. */
  readonly constant: number;
  /** How much better the model is than the better of the two, and the lower end of the 90 % interval of the worse case. */
  readonly better: number;
  readonly lower: number;
}

export interface GateReport {
  readonly deploys: boolean;
  /** Ratings that were foretold without being seen, good or bad ones. */
  readonly foretold: number;
  /** Mean squared error of the chance of good; absent when there were too few of either kind to compare. */
  readonly brier?: Compared;
  /** Chance that a good one is put above a bad one. */
  readonly auc?: Compared;
  readonly points: readonly CalibrationPoint[];
}

const FOLDS = 5;
const FEWEST_OF_A_KIND = 4;
const RESAMPLES = 300;
const LOWER_END = 0.05;

/**
 * Five folds by sitting, or by formula where there are fewer than five sittings; what is fitted has seen no formula of
 * the fold. Both Brier score and AUC (within folds, since every fold has its own fit) must be better with 95 % of
 * paired bootstraps over the groups, than the prior (fitted to the same ratings with its two numbers) and than the share of
 * good ones alone: to beat a prior that is worse than nothing is nothing.
 */
export function gateReward(
  examples: readonly Sat[],
  pairs: readonly Pair[],
  seed: number,
  fit: FitTaste = fitReward,
): GateReport {
  const random = seededRandom(seed);
  const groups = foldsOf(examples, random);
  const seen = foretellAll(examples, pairs, groups, seed, fit);
  const bad = seen.filter(({ good }) => !good).length;
  const points = calibrationPoints(seen.map(({ model, good }) => ({ chance: model, good })));
  if (Math.min(bad, seen.length - bad) < FEWEST_OF_A_KIND) {
    return { deploys: false, foretold: seen.length, points };
  }
  const lowers = bootstrap(seen, random);
  const brier = compared(seen, ERROR, lowers.brier);
  const auc = compared(seen, ORDER, lowers.auc);
  const deploys = brier.lower > 0 && auc.lower > 0;
  return { deploys, foretold: seen.length, brier, auc, points };
}

interface Seen {
  readonly fold: number;
  readonly group: number;
  readonly good: boolean;
  readonly model: number;
  readonly prior: number;
  readonly constant: number;
}
interface Group {
  readonly fold: number;
  readonly at: readonly number[];
}
type Read = (one: Seen) => number;
/** How well chances agree with what came; `sign` says which way is better. */
interface Measure {
  readonly score: (seen: readonly Seen[], read: Read) => number;
  readonly sign: 1 | -1;
}
const BASELINES: readonly Read[] = [({ prior }) => prior, ({ constant }) => constant];

function foldsOf(examples: readonly Sat[], random: KeptRandom): Group[] {
  const places = examples.flatMap(({ label }, at) => (label.weight > 0 ? [at] : []));
  const by = (key: (one: typeof NOBODY) => string) => [
    ...Map.groupBy(places, (at) => key(examples[at] ?? NOBODY)).values(),
  ];
  const sittings = by(({ session }) => session);
  const groups = sittings.length >= FOLDS ? sittings : by(({ formulaId }) => formulaId);
  for (let at = groups.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const [one, two] = [groups[at], groups[other]];
    if (one && two) [groups[at], groups[other]] = [two, one];
  }
  // The largest first into the emptiest fold; sorting keeps the drawn order among equals.
  const filled = Array.from({ length: FOLDS }, () => 0);
  return groups
    .sort((a, b) => b.length - a.length)
    .map((at) => {
      const fold = filled.indexOf(Math.min(...filled));
      filled[fold] = (filled[fold] ?? 0) + at.length;
      return { fold, at };
    });
}

const NOBODY = { session: '', formulaId: '' };

function foretellAll(
  examples: readonly Sat[],
  pairs: readonly Pair[],
  groups: readonly Group[],
  seed: number,
  fit: FitTaste,
): Seen[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = groups.flatMap((group, at) =>
      group.fold === fold ? group.at.map((place) => ({ place, group: at })) : [],
    );
    const formulas = new Set(held.map(({ place }) => examples[place]?.formulaId));
    const left = new Set(held.map(({ place }) => place));
    const kept = examples.flatMap(({ formulaId }, at) =>
      left.has(at) || formulas.has(formulaId) ? [] : [at],
    );
    if (held.length === 0 || kept.length === 0) return [];
    const learnt = kept.flatMap((at) => examples[at] ?? []);
    const model = fit(learnt, renumbered(pairs, kept), seed + fold);
    const constant = shareOfGood(learnt);
    return held.flatMap(({ place, group }): Seen[] => {
      const example = examples[place];
      if (!example || example.label.y === 0.5) return [];
      const { reward, prior } = model.opinion(example);
      const chances = { model: (1 + reward) / 2, prior: (1 + prior) / 2, constant };
      return [{ fold, group, good: example.label.y === 1, ...chances }];
    });
  }).flat();
}

function renumbered(pairs: readonly Pair[], kept: readonly number[]): Pair[] {
  const place = new Map(kept.map((at, index) => [at, index]));
  return pairs.flatMap((pair) => {
    const [better, other] = [place.get(pair.better), place.get(pair.other)];
    return better === undefined || other === undefined ? [] : [{ ...pair, better, other }];
  });
}

/** With one good and one bad one added, so that no share is certain. */
function shareOfGood(examples: readonly Example[]): number {
  let [good, all] = [1, 2];
  for (const { label } of examples) {
    good += label.weight * label.y;
    all += label.weight;
  }
  return good / all;
}

function compared(seen: readonly Seen[], { score, sign }: Measure, lower: number): Compared {
  const model = score(seen, (one) => one.model);
  const [prior = 0, constant = 0] = BASELINES.map((read) => score(seen, read));
  const better = Math.min(sign * (model - prior), sign * (model - constant));
  return { model, prior, constant, better, lower };
}

/** Lower ends of how much better the model is than either baseline, the lower of the two. */
function bootstrap(seen: readonly Seen[], random: KeptRandom): { brier: number; auc: number } {
  const groups = [...Map.groupBy(seen, ({ group }) => group).values()];
  const samples = Array.from({ length: RESAMPLES }, () => {
    const drawn = groups.flatMap(() => random.pick(groups));
    return [ERROR, ORDER].map(({ score, sign }) => {
      const own = score(drawn, (one) => one.model);
      return BASELINES.map((read) => sign * (own - score(drawn, read)));
    });
  });
  const lowerOf = (measure: number) =>
    Math.min(
      ...BASELINES.map((_, baseline) => {
        const values = samples.map((sample) => sample[measure]?.[baseline] ?? 0);
        return values.sort((a, b) => a - b)[Math.floor(LOWER_END * RESAMPLES)] ?? Number.NaN;
      }),
    );
  return { brier: lowerOf(0), auc: lowerOf(1) };
}

function brierOf(seen: readonly Seen[], read: Read): number {
  return seen.reduce((sum, one) => sum + (read(one) - (one.good ? 1 : 0)) ** 2, 0) / seen.length;
}

/** Over pairs of the same fold, ties counting half; a half when no fold has both kinds. */
function aucOf(seen: readonly Seen[], read: Read): number {
  let [above, all] = [0, 0];
  for (const fold of Map.groupBy(seen, (one) => one.fold).values()) {
    const sorted = fold.map((one) => ({ value: read(one), good: one.good }));
    sorted.sort((a, b) => a.value - b.value);
    let [bad, at] = [0, 0];
    while (at < sorted.length) {
      const value = sorted[at]?.value;
      let [goodHere, badHere] = [0, 0];
      for (; at < sorted.length && sorted[at]?.value === value; at += 1) {
        if (sorted[at]?.good) goodHere += 1;
        else badHere += 1;
      }
      above += goodHere * (bad + badHere / 2);
      bad += badHere;
    }
    all += bad * (sorted.length - bad);
  }
  return all > 0 ? above / all : 0.5;
}

const ERROR: Measure = { score: brierOf, sign: -1 };
const ORDER: Measure = { score: aucOf, sign: 1 };
