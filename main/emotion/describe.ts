// Describes a formula: its day of smell and emotion, families, pyramid, cost and EU allergens.
import type { DescribeAnswer, Moment } from '#contract/emotion.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { type EmotionIndex, indexEmotion } from '#domain/emotion/emotion-index.ts';
import { emotionOverDay, emotionRow } from '#domain/emotion/over-day.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { bandOf, drawDays } from '#domain/odour/bands.ts';
import {
  type Day,
  dayOf,
  evaporatedMg,
  familiesOverDay,
  familyRow,
  strengthAt,
} from '#domain/odour/day.ts';
import { type Character, characterOf, costOf } from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { estimatedIn } from '#domain/odour/estimated.ts';
import { indexOdour, type OdourIndex } from '#domain/odour/odour-index.ts';
import { phasesOf } from '#domain/odour/phases.ts';
import { readSillage } from '#domain/odour/sillage-reading.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { FlatItem } from '#domain/recipe/expand.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { EuVerdict } from '#domain/safety/report.ts';

export interface DescribeIndex {
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
}

/** Indexes the catalogue for description; built once. */
export function indexDescription(catalogue: Catalogue): DescribeIndex {
  return { odour: indexOdour(catalogue), emotion: indexEmotion(catalogue) };
}

/**
 * Reads a formula as worn; a part whose model has nothing to go on is absent.
 * `resolve` turns what a row names into the catalogue id it stands for, where it stands for one.
 */
export function describeFormula(
  formula: Formula,
  index: DescribeIndex,
  allergens: EuVerdict,
  resolve: (item: FlatItem) => string | undefined,
  wear = WEARS.skin,
): DescribeAnswer {
  const doses = dosesOf(formula.lines, resolve);
  const character = characterOf(doses, formula.dosagePercent, wear, index.odour);
  const { pricedEurPerKg, unpriced } = costOf(doses, index.odour);
  const day = dayOf(character.film);
  const families = familiesOverDay(day, index.odour.families);
  const { pyramid, pyramidPerceived: perceived } = character;
  return {
    emotion: readEmotion(character.perceived, index.emotion),
    families: character.families,
    ...(pyramid ? { timeline: momentsOf(day, families, index) } : {}),
    ...(pyramid ? { pyramid: perceived ? { ...pyramid, perceived } : pyramid } : {}),
    ...(perceived ? { phases: phasesIn(day, families) } : {}),
    ...(pyramid ? { sillage: readSillage(character.film) } : {}),
    odour: odourOf(character),
    cost: {
      eurPerKgConcentrate: pricedEurPerKg,
      unpriced: [...new Set(unpriced.map(({ materialId }) => materialId))],
    },
    allergens,
  };
}

function odourOf({ film, impact, tenacitySeconds }: Character): DescribeAnswer['odour'] {
  const unknown = [...new Set(film.unknown.map(({ materialId }) => materialId))];
  return { impact, tenacitySeconds, wear: film.wear, unknown, estimated: estimatedIn(film) };
}

function momentsOf(day: Day, families: Float64Array, { emotion }: DescribeIndex): Moment[] {
  const emotions = emotionOverDay(day, emotion);
  const draws = drawDays(day.film, day.seconds);
  return day.seconds.map((seconds, time) => ({
    seconds,
    families: familyRow(families, time),
    strength: strengthAt(day, time),
    strengthBand: bandOf(draws.map((draw) => strengthAt(draw, time))),
    emotion: emotionRow(emotions, time),
    evaporatedMg: evaporatedMg(day, time),
  }));
}

function phasesIn({ seconds }: Day, families: Float64Array) {
  const width = families.length / seconds.length;
  return phasesOf(families, width).map(({ from, to }) => ({
    fromSeconds: seconds[from] ?? 0,
    toSeconds: seconds[to] ?? 0,
  }));
}
