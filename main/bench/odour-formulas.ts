// Ten published formulas through `orgue describe`: mass, leaving order, and what thresholds are worth to the bands.
import type { DescribeAnswer } from '#contract/emotion.ts';
import type { Catalogue, PublishedAccord } from '#domain/catalogue/material.ts';
import type { PhysicalFigure, PhysicalProperties } from '#domain/catalogue/physical.ts';
import { bandOf, drawDays } from '#domain/odour/bands.ts';
import { strengthAt } from '#domain/odour/day.ts';
import type { Evaporation } from '#domain/odour/evaporate.ts';
import { kernelOf } from '#domain/odour/kernel.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { type Film, filmOf } from '#domain/odour/species.ts';
import { TIMELINE_SECONDS } from '#domain/odour/times.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { type BenchTable, type Figure, median } from './figure.ts';
import { meanOf } from './interval.ts';

export type Describe = (formula: Formula) => DescribeAnswer;

const FORMULAS = 10;
const DOSAGE_PERCENT = 15;
const STEPS = 20_000;
/** More than a page draws, so that the widths of two bands can be compared. */
const DRAWS = 128;

/** The ten with most materials among the modern and the classical; of equals the earlier in the catalogue. */
function tenFormulas({ accords }: Pick<Catalogue, 'accords'>): PublishedAccord[] {
  return accords
    .filter(({ tier }) => tier !== 'historical')
    .toSorted((a, b) => b.lines.length - a.lines.length)
    .slice(0, FORMULAS);
}

function formulaOf({ name, lines }: PublishedAccord): Formula {
  return {
    ...{ name, category: '4', dosagePercent: DOSAGE_PERCENT },
    lines: lines.map(({ materialId, partsPermille }) => ({
      item: { kind: 'material', ref: materialId },
      amountGrams: partsPermille / 1000,
      strengthPercent: 100,
    })),
  };
}

function filmOfAccord({ lines }: PublishedAccord, index: OdourIndex): Film {
  const doses = lines.map(({ materialId, partsPermille }) => ({
    materialId,
    percent: partsPermille / 10,
  }));
  return filmOf(doses, DOSAGE_PERCENT, WEARS.skin, index);
}

/** What a film loses when its rate law is followed in small steps, and when half of each species has left. */
export interface Followed {
  readonly lostMg: readonly number[];
  readonly halfGone: readonly number[];
}

/** Midpoint exponential steps, even in log time: none of the closed form that the simulation uses. */
export function followFilm(
  film: Evaporation,
  milligrams: readonly number[],
  seconds: readonly number[],
  steps = STEPS,
): Followed {
  const { moles, pressure, rate, sink } = film;
  const left = Float64Array.from(moles);
  const halfGone = Array.from(moles, () => Number.POSITIVE_INFINITY);
  const half = Float64Array.from(moles);
  const total = (of: Float64Array) => of.reduce((sum, one) => sum + one, sink);
  const decay = (to: Float64Array, span: number, over: number) => {
    for (let at = 0; at < left.length; at += 1)
      to[at] = (left[at] ?? 0) * Math.exp((-rate * (pressure[at] ?? 0) * span) / over);
  };
  const last = seconds.at(-1) ?? 0;
  const perPiece = Math.ceil(steps / seconds.length);
  let now = 0;
  const lostMg = seconds.map((until) => {
    const from = Math.max(now, last * 1e-8);
    for (let step = 1; step <= perPiece; step += 1) {
      const next = from * (until / from) ** (step / perPiece);
      decay(half, (next - now) / 2, total(left));
      const over = total(half);
      decay(left, next - now, over);
      now = next;
      for (let at = 0; at < left.length; at += 1)
        if (halfGone[at] === Number.POSITIVE_INFINITY && (left[at] ?? 0) <= (moles[at] ?? 0) / 2)
          halfGone[at] = now;
    }
    return milligrams.reduce(
      (sum, mg, at) => sum + mg * (1 - (left[at] ?? 0) / (moles[at] ?? 1)),
      0,
    );
  });
  return { lostMg, halfGone };
}

interface Tried {
  readonly name: string;
  readonly species: number;
  /** Largest difference of the answer from the followed film over the day, relative to the mass lost. */
  readonly massError: number;
  readonly inversions: number;
  readonly lostMg: number;
}

function tryFormula(accord: PublishedAccord, index: OdourIndex, describe: Describe): Tried {
  const { timeline } = describe(formulaOf(accord));
  if (!timeline) throw new Error(`nothing of ${accord.id} could be simulated`);
  const film = filmOfAccord(accord, index);
  const kernel = kernelOf(film);
  const milligrams = film.species.map((one) => one.milligrams);
  const { lostMg, halfGone } = followFilm(
    kernel,
    milligrams,
    timeline.map(({ seconds }) => seconds),
  );
  const errors = timeline.map(({ evaporatedMg }, at) =>
    Math.abs(evaporatedMg / (lostMg[at] ?? Number.NaN) - 1),
  );
  return {
    ...{ name: accord.name, species: film.species.length },
    ...{ massError: Math.max(...errors), inversions: inversionsOf([...kernel.pressure], halfGone) },
    lostMg: timeline.at(-1)?.evaporatedMg ?? Number.NaN,
  };
}

/** Pairs in which the more volatile does not leave first. */
export function inversionsOf(pressure: readonly number[], halfGone: readonly number[]): number {
  let inversions = 0;
  for (const [a, higher] of pressure.entries()) {
    for (const [b, lower] of pressure.entries()) {
      if (higher > lower && (halfGone[a] ?? 0) > (halfGone[b] ?? 0)) inversions += 1;
    }
  }
  return inversions;
}

/** The same physics without published thresholds: each of them from the odour strength, with the scatter of that. */
export function withoutThresholds({ physical, materialById, ...rest }: OdourIndex): OdourIndex {
  const neat = ({ vapourPressurePa, molarMass }: PhysicalProperties) =>
    Math.log10(vapourPressurePa.value * molarMass.value);
  const impactOf = (id: string) => materialById.get(id)?.impact ?? 3;
  const published = [...physical.values()].flatMap((one) => {
    const { thresholdMgPerM3: threshold, materialId } = one;
    const solvent = materialById.get(materialId)?.kind === 'solvent';
    if (!threshold || threshold.kind === 'estimated' || solvent) return [];
    return [{ impact: impactOf(materialId), height: neat(one) - Math.log10(threshold.value) }];
  });
  const heightOf = (impact: number) => {
    const own = published.filter((one) => one.impact === impact).map(({ height }) => height);
    return median(own.length >= 5 ? own : published.map(({ height }) => height));
  };
  const scatter = published.map(({ impact, height }) => (height - heightOf(impact)) ** 2);
  const standardError = Math.sqrt(scatter.reduce((sum, one) => sum + one, 0) / scatter.length);
  const classed = [...physical].map(([id, one]): [string, PhysicalProperties] => {
    const { thresholdMgPerM3: threshold } = one;
    if (!threshold || threshold.kind === 'estimated') return [id, one];
    const value = 10 ** (neat(one) - heightOf(impactOf(id)));
    const figure: PhysicalFigure = { value, kind: 'estimated', standardError, source: 'class' };
    return [id, { ...one, thresholdMgPerM3: figure }];
  });
  return { ...rest, materialById, physical: new Map(classed) };
}

/** As if every exponent were known: what is left of the bands is of pressures and thresholds. */
function knownExponents({ physical, ...rest }: OdourIndex): OdourIndex {
  const exact = [...physical].map(([id, one]): [string, PhysicalProperties] => [
    id,
    { ...one, exponent: { ...one.exponent, standardError: 0 } },
  ]);
  return { ...rest, physical: new Map(exact) };
}

/** Width of the band of strength over a day, in decades of ψ + 1. */
function bandWidth(film: Film): number {
  const draws = drawDays(film, TIMELINE_SECONDS, DRAWS);
  const widths = TIMELINE_SECONDS.map((_, time) => {
    const { low, high } = bandOf(draws.map((draw) => strengthAt(draw, time)));
    return Math.log10((1 + high) / (1 + low));
  });
  return widths.reduce((sum, one) => sum + one, 0) / widths.length;
}

/** Mass, order and bands of the ten. */
export function formulaFigures(
  catalogue: Catalogue,
  index: OdourIndex,
  describe: Describe,
): { readonly figures: Figure[]; readonly table: BenchTable } {
  const ten = tenFormulas(catalogue);
  const tried = ten.map((accord) => tryFormula(accord, index, describe));
  const poorer = withoutThresholds(index);
  const wideningOf = (full: OdourIndex, without: OdourIndex) =>
    ten.map(
      (accord) => bandWidth(filmOfAccord(accord, without)) / bandWidth(filmOfAccord(accord, full)),
    );
  const ratios = wideningOf(index, poorer);
  const { mean, interval } = meanOf(ratios);
  const alone = meanOf(wideningOf(knownExponents(index), knownExponents(poorer)));
  const worst = Math.max(...tried.map(({ massError }) => massError));
  const inversions = tried.reduce((sum, one) => sum + one.inversions, 0);
  return {
    figures: [
      {
        name: 'ten formulas: mass lost, largest relative difference from 20,000 steps',
        value: worst,
        unit: '',
        atMost: 1e-3,
      },
      {
        name: 'ten formulas: pairs that leave against γ·P',
        value: inversions,
        unit: '',
        atMost: 0,
      },
      {
        name: 'ten formulas: width of the band of strength without published thresholds, times',
        value: mean,
        interval,
        unit: '',
        atLeast: 1,
      },
      {
        name: 'the same if all exponents were known, times',
        ...{ value: alone.mean, interval: alone.interval, unit: '' },
      },
    ],
    table: {
      title: `The ten largest modern and classical formulas at ${DOSAGE_PERCENT} %, as described`,
      head: [
        'formula',
        'species',
        'mg lost in 24 h of 100',
        'relative error',
        'inversions',
        'band, times',
      ],
      rows: tried.map((one, at) => [
        ...[one.name, one.species, one.lostMg, one.massError.toExponential(1), one.inversions],
        ratios[at] ?? Number.NaN,
      ]),
    },
  };
}
