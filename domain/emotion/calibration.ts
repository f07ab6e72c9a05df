// One perfumer's own correction of the four axes, learnt from what they said they felt; silent unless it is shown to help.
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import { EMOTION_AXES, type Emotion, type EmotionAxis } from './emotion.ts';
import { type Moments, momentsOf, shrunkenFit, without } from './shrunken.ts';

/** What one person felt on one axis at one smelling, beside what the words said of it then. */
export interface Felt {
  /** What was smelt; everything said of one formula is left out together. */
  readonly formulaId: string;
  readonly axis: EmotionAxis;
  /** The strongest family at that time; absent where nothing of known odour was there. */
  readonly family?: ColourFamily | undefined;
  /** The model's value then, in (0, 1). */
  readonly model: number;
  /** As felt, 0 to 1. */
  readonly felt: number;
}

/** `too-few`: fewer formulas than are needed to tell; `no-help`: enough, and no better than saying nothing. */
export type CalibrationState = 'too-few' | 'no-help' | 'helps';

export interface AxisCalibration {
  readonly state: CalibrationState;
  readonly ratings: number;
  readonly formulas: number;
  /** Root mean square of value less felt on formulas left out; absent with too few. */
  readonly error?: {
    readonly before: number;
    readonly after: number;
    /** Of this person's mean, whatever is smelt. */
    readonly ofMean: number;
  };
  /** logit felt = offset + slope · logit model + that of the family. 0 and 1 unless it helps. */
  readonly offset: number;
  readonly slope: number;
  readonly families: Readonly<Partial<Record<ColourFamily, number>>>;
}

export type Calibration = Readonly<Record<EmotionAxis, AxisCalibration>>;

export const LEAST_FORMULAS = 8;
/** Column scales: level, slope, families; a family may move half as far as the level. */
const SCALES = [1, 0.5, ...COLOUR_FAMILIES.map(() => 0.5)];
/** Felt values at the ends of the scale count as a quarter of a step inside it. */
const END = 0.03;
/** 98.75 % two-sided, so that four axes together err in at most 5 of 100. */
const NORMAL_QUANTILE = 2.4977;

export function calibrationOf(felt: readonly Felt[]): Calibration {
  const of = (axis: EmotionAxis) => calibrateAxis(felt.filter((one) => one.axis === axis));
  return { joy: of('joy'), calm: of('calm'), energy: of('energy'), romance: of('romance') };
}

/** The model's reading as this perfumer would feel it; unchanged on axes where nothing is shown to help. */
export function calibrated(
  emotion: Emotion,
  family: ColourFamily | undefined,
  calibration: Calibration,
): Emotion {
  const values = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const axis of EMOTION_AXES)
    values[axis] = corrected(emotion[axis], family, calibration[axis]);
  return values;
}

/** The family that is smelt most; undefined where nothing of known odour is. */
export function strongestFamily(shares: FamilyShares): ColourFamily | undefined {
  const [first] = COLOUR_FAMILIES.filter((family) => shares[family] > 0).sort(
    (a, b) => shares[b] - shares[a],
  );
  return first;
}

function corrected(
  model: number,
  family: ColourFamily | undefined,
  { state, offset, slope, families }: AxisCalibration,
): number {
  if (state !== 'helps') return model;
  const own = family === undefined ? 0 : (families[family] ?? 0);
  return logistic(offset + slope * logit(model) + own);
}

function calibrateAxis(felt: readonly Felt[]): AxisCalibration {
  const groups = [...Map.groupBy(felt, ({ formulaId }) => formulaId).values()];
  const identity = { offset: 0, slope: 1, families: {} };
  const counts = { ratings: felt.length, formulas: groups.length };
  if (groups.length < LEAST_FORMULAS) return { state: 'too-few', ...counts, ...identity };
  const all = momentsFrom(felt);
  const misses = groups.map((group) => missesOf(group, all, felt));
  const rms = (of: (miss: Misses) => number) =>
    Math.sqrt(mean(misses.flatMap((one) => one.map((miss) => of(miss) ** 2))));
  const error = {
    before: rms(({ before }) => before),
    after: rms(({ after }) => after),
    ofMean: rms(({ ofMean }) => ofMean),
  };
  const overModel = misses.map((one) => mean(one.map((m) => m.before ** 2 - m.after ** 2)));
  const overMean = misses.map((one) => mean(one.map((m) => m.ofMean ** 2 - m.after ** 2)));
  if (lowerEnd(overModel) <= 0 || lowerEnd(overMean) <= 0) {
    return { state: 'no-help', ...counts, error, ...identity };
  }
  return { state: 'helps', ...counts, error, ...correctionOf(shrunkenFit(all, SCALES)) };
}

interface Misses {
  readonly before: number;
  readonly after: number;
  readonly ofMean: number;
}

/** What is missed of one formula by the model, by a fit to the others, and by the mean of the others. */
function missesOf(group: readonly Felt[], all: Moments, felt: readonly Felt[]): Misses[] {
  const fit = correctionOf(shrunkenFit(without(all, momentsFrom(group)), SCALES));
  const sum = (of: readonly Felt[]) => of.reduce((s, one) => s + logit(inside(one.felt)), 0);
  const usual = logistic((sum(felt) - sum(group)) / (felt.length - group.length));
  return group.map(({ model, family, felt: value }) => ({
    before: model - value,
    after: corrected(model, family, { ...fit, state: 'helps', ratings: 0, formulas: 0 }) - value,
    ofMean: usual - value,
  }));
}

function momentsFrom(felt: readonly Felt[]): Moments {
  const rows = felt.map(({ model, family }) => [
    1,
    logit(model),
    ...COLOUR_FAMILIES.map((one) => (one === family ? 1 : 0)),
  ]);
  const residuals = felt.map(({ model, felt: value }) => logit(inside(value)) - logit(model));
  return momentsOf(rows, residuals, SCALES.length);
}

function correctionOf(coefficients: Float64Array) {
  const [offset = 0, slope = 0, ...own] = coefficients;
  const families: Partial<Record<ColourFamily, number>> = {};
  COLOUR_FAMILIES.forEach((family, at) => {
    if (own[at]) families[family] = own[at];
  });
  return { offset, slope: 1 + slope, families };
}

/** Lower end of the t interval of a mean (quantile by Abramowitz and Stegun 26.7.5). */
function lowerEnd(values: readonly number[]): number {
  const count = values.length;
  const middle = mean(values);
  const variance = values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (count - 1);
  const z = NORMAL_QUANTILE;
  const free = count - 1;
  const t =
    z +
    (z ** 3 + z) / (4 * free) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * free ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * free ** 3);
  return middle - t * Math.sqrt(variance / count);
}

function inside(value: number): number {
  return Math.min(1 - END, Math.max(END, value));
}

function logit(value: number): number {
  return Math.log(value / (1 - value));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
