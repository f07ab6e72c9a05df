// The simulation against what perfumers say of hundreds of materials: hours on a strip, and the note by convention.
import type { Note } from '#domain/catalogue/material.ts';
import { halfLifeSeconds, simulatedNote } from '#domain/odour/pyramid.ts';
import { type BenchTable, type Figure, median, quantile } from './figure.ts';
import { intervalOf } from './interval.ts';
import type { Bench } from './odour-case.ts';
import { hoursOnStrip } from './odour-film.ts';
import { spearman } from './ranks.ts';

export interface OnStrip {
  readonly materialId: string;
  /** Pa at 25 C. */
  readonly pressure: number;
  readonly published: number;
  readonly simulated: number;
  /** The published hours are a lower bound. */
  readonly atLeast: boolean;
}

/** Published hours of molecules smelt neat, beside the simulated ones. */
export function neatOnStrip({ evidence, index }: Bench): OnStrip[] {
  return evidence.blotter
    .filter(
      ({ materialId, strengthPercent }) =>
        strengthPercent === 100 && index.physical.has(materialId),
    )
    .map(({ materialId, hours: published, atLeast }) => {
      const simulated = hoursOnStrip(materialId, index);
      const pressure = index.physical.get(materialId)?.vapourPressurePa.value ?? Number.NaN;
      return { materialId, pressure, published, simulated, atLeast };
    });
}

export function stripFigures(neat: readonly OnStrip[]): Figure[] {
  const known = neat.filter(({ atLeast }) => !atLeast);
  const ratios = known.map(({ simulated, published }) => simulated / published);
  const order = (drawn: readonly OnStrip[]) =>
    spearman(
      drawn.map(({ simulated }) => simulated),
      drawn.map(({ published }) => published),
    );
  return [
    { name: 'blotter hours: materials smelt neat', value: neat.length, unit: '' },
    {
      name: 'blotter hours: rank correlation',
      value: order(neat),
      interval: intervalOf(neat, order),
      unit: '',
    },
    { name: 'blotter hours: materials below the end of the scale', value: known.length, unit: '' },
    {
      name: 'blotter hours: simulated over published, median (the film coefficient was set on it)',
      value: median(ratios),
      interval: intervalOf(ratios, median),
      unit: '',
    },
    { name: 'blotter hours: the same, tenth of all', value: quantile(ratios, 0.1), unit: '' },
    { name: 'blotter hours: the same, nine tenths of all', value: quantile(ratios, 0.9), unit: '' },
  ];
}

export interface Noted {
  readonly materialId: string;
  readonly note: Note;
  readonly simulated: Note;
  readonly halfLife: number;
}

/** Molecules with a pressure somebody published and a note by convention, never one derived from a pressure. */
export function notedMolecules({ evidence, index }: Bench): Noted[] {
  return Object.entries(evidence.conventionalNotes).flatMap(([materialId, note]) => {
    const physical = index.physical.get(materialId);
    if (!physical || physical.vapourPressurePa.kind === 'estimated') return [];
    if (index.materialById.get(materialId)?.kind !== 'synthetic') return [];
    const halfLife = halfLifeSeconds(physical);
    return [{ materialId, note, simulated: simulatedNote(physical), halfLife }];
  });
}

const NOTES: readonly Note[] = ['top', 'heart', 'base'];

export function confusionTable(noted: readonly Noted[]): BenchTable {
  return {
    title: `Simulated note of ${noted.length} molecules with a sourced vapour pressure, by their conventional note`,
    head: ['simulated', ...NOTES.map((note) => `${note} by convention`)],
    rows: NOTES.map((simulated) => [
      simulated,
      ...NOTES.map(
        (note) => noted.filter((one) => one.note === note && one.simulated === simulated).length,
      ),
    ]),
  };
}

export function noteFigures(noted: readonly Noted[]): Figure[] {
  const agreed = noted.map(({ note, simulated }) => (note === simulated ? 1 : 0));
  const share = (drawn: readonly number[]) =>
    drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const halfLives = (wanted: Note) =>
    noted.filter(({ note }) => note === wanted).map(({ halfLife }) => halfLife);
  return [
    {
      name: 'notes: simulated as by convention, share',
      value: share(agreed),
      interval: intervalOf(agreed, share),
      unit: '',
    },
    { name: 'notes: half-life of tops, median', value: median(halfLives('top')), unit: 's' },
    { name: 'notes: half-life of hearts, median', value: median(halfLives('heart')), unit: 's' },
    { name: 'notes: half-life of bases, median', value: median(halfLives('base')), unit: 's' },
    ...(
      [
        ['top', 'base'],
        ['top', 'heart'],
        ['heart', 'base'],
      ] as const
    ).map(
      ([first, last]): Figure => ({
        name: `notes: ${first} leaves before ${last}, share of pairs`,
        value: pairsInOrder(halfLives(first), halfLives(last)),
        unit: '',
      }),
    ),
  ];
}

/** Share of pairs in which the first is shorter; equal ones count half. */
export function pairsInOrder(first: readonly number[], last: readonly number[]): number {
  let sum = 0;
  for (const a of first) for (const b of last) sum += a < b ? 1 : a === b ? 0.5 : 0;
  return sum / (first.length * last.length);
}
