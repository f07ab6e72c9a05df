// A recipe as a taste sees it: 80 numbers in a fixed order, from the simulated day, the emotions, the price and the brief.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { EmotionIndex } from '#domain/emotion/emotion-index.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { dayOf, familiesOverDay, strengthAt } from '#domain/odour/day.ts';
import { type Character, characterOf, costOf } from '#domain/odour/describe.ts';
import type { Dose } from '#domain/odour/dose.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import { READOUT_SECONDS } from '#domain/odour/readouts.ts';
import { WEARS } from '#domain/odour/wear.ts';
import { ASPECTS } from './aspect-lexicon.ts';
import { type BriefTarget, briefFit } from './taste-prior.ts';

/** Rises whenever a number is added, leaves, moves or is computed otherwise; a taste of another version is fitted anew. */
export const TASTE_VERSION = 1;

const PHASES = ['top', 'heart', 'base'] as const;

/** What is read of the recipe itself, in this order. */
export const RECIPE_FEATURES: readonly string[] = [
  ...COLOUR_FAMILIES.map((family) => `family:${family}`),
  ...COLOUR_FAMILIES.map((family) => `family-top:${family}`),
  ...COLOUR_FAMILIES.map((family) => `family-base:${family}`),
  ...EMOTION_AXES.map((axis) => `emotion:${axis}`),
  ...PHASES.map((phase) => `mass:${phase}`),
  ...PHASES.map((phase) => `perceived:${phase}`),
  ...['impact', 'lasting', 'strength:top', 'strength:heart', 'strength:base'],
  ...['cost', 'lines', 'naturals', 'loudest', 'unknown'],
  ...['dosage', 'fine-fragrance'],
  ...['brief', 'fit:emotion', 'fit:profile', 'fit:balance', 'fit:cost', 'fit:total'],
];
/** What is remembered of the words said of other recipes, after those. */
const REMEMBERED_FEATURES: readonly string[] = [
  ...ASPECTS.map((aspect) => `said:${aspect}`),
  'said:loved-family',
  'said:disliked-family',
];
export const TASTE_FEATURES: readonly string[] = [...RECIPE_FEATURES, ...REMEMBERED_FEATURES];

export interface TasteSubject {
  readonly doses: readonly Dose[];
  /** Concentrate in the product, percent. */
  readonly dosagePercent: number;
  /** IFRA category. */
  readonly category: string;
}

export interface TasteIndex {
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
}

export interface TasteReading {
  /** RECIPE_FEATURES, unscaled, each as the nearest 32-bit number so that what is kept of it is what was fitted. */
  readonly numbers: Float64Array;
  /** How well the brief is answered, in [-1, 1]: the belief before any rating. */
  readonly prior: number;
  /** Share of the concentrate of which no physics is known, [0, 1]. */
  readonly unknown: number;
}

/** Shares as they are, times, strengths and prices as logarithms. */
export function readTaste(
  { doses, dosagePercent, category }: TasteSubject,
  target: BriefTarget | undefined,
  { odour, emotion }: TasteIndex,
): TasteReading {
  const character = characterOf(doses, dosagePercent, WEARS.skin, odour);
  const { families, pyramid, pyramidPerceived } = character;
  const felt = readEmotion(character.perceived, emotion);
  const eurPerKg = costOf(doses, odour).pricedEurPerKg;
  const fit = briefFit({ emotion: felt, families, pyramid, eurPerKg }, target);
  const { unknown, naturals, odorous } = sharesIn(doses, odour);
  const readouts = readoutsOf(character, odour);
  const numbers = Float64Array.from(
    [
      ...COLOUR_FAMILIES.map((family) => families[family]),
      ...readouts.top,
      ...readouts.base,
      ...EMOTION_AXES.map((axis) => felt[axis]),
      ...shares(pyramid),
      ...shares(pyramidPerceived),
      ...[logOf(character.impact), logOf(character.tenacitySeconds)],
      ...readouts.strength,
      ...[logOf(eurPerKg), Math.log(1 + odorous), naturals, loudest(character), unknown],
      ...[Math.log10(dosagePercent), category === '4' ? 1 : 0],
      ...[target ? 1 : 0, fit.emotion, fit.profile, fit.balance, fit.cost, fit.total],
    ],
    Math.fround,
  );
  return { numbers, prior: Math.fround(fit.total), unknown };
}

function readoutsOf({ film }: Character, { families }: OdourIndex) {
  const day = dayOf(film, READOUT_SECONDS);
  const rows = familiesOverDay(day, families);
  const width = COLOUR_FAMILIES.length;
  return {
    top: rows.subarray(0, width),
    base: rows.subarray(2 * width, 3 * width),
    strength: READOUT_SECONDS.map((_, time) => logOf(strengthAt(day, time))),
  };
}

function shares(pyramid: Pyramid | undefined): number[] {
  return pyramid ? [pyramid.top, pyramid.heart, pyramid.base] : [0, 0, 0];
}

/** Of the concentrate; solvents are no part of the scent. */
function sharesIn(doses: readonly Dose[], { materialById, physical, carriers }: OdourIndex) {
  let [scent, natural, unknown, odorous] = [0, 0, 0, 0];
  for (const { materialId, percent } of doses) {
    if (carriers.has(materialId) || !(percent > 0)) continue;
    odorous += 1;
    scent += percent;
    if (materialById.get(materialId)?.kind === 'natural') natural += percent;
    if (!physical.has(materialId)) unknown += percent;
  }
  const of = (part: number) => (scent > 0 ? part / scent : 0);
  return { naturals: of(natural), unknown: of(unknown), odorous };
}

/** The largest share that one row has in what is perceived. */
function loudest({ perceived }: Character): number {
  const byRow = new Map<string, number>();
  for (const { originId, intensity } of perceived) {
    byRow.set(originId, (byRow.get(originId) ?? 0) + intensity);
  }
  return Math.max(0, ...byRow.values());
}

function logOf(value: number): number {
  return Math.log10(1 + Math.max(0, value));
}
