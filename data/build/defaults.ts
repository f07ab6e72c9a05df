// What stands in where a source without an open licence was left out: class defaults, always marked as estimates.
import type { Note } from '#domain/catalogue/material.ts';

/** Odour strength of a material nobody rated. */
const IMPACT = 3;

/** Hours on a blotter by note: the defaults of the catalogue's own estimates. */
const TENACITY_HOURS: Readonly<Record<Note, number>> = { top: 8, heart: 60, base: 300 };

/** Median vapour pressure in Pa at 25 C of the catalogue's molecules, by note. */
const VAPOUR_PRESSURE_PA: Readonly<Record<Note, number>> = { top: 36, heart: 1.5, base: 0.13 };

/** Usual share of a concentrate by impact, percent: the rule the catalogue's own estimates follow. */
const TYPICAL_PERCENT: Readonly<Record<number, readonly [number, number]>> = {
  3: [0.2, 5],
  4: [0.05, 2],
  5: [0.01, 0.5],
};

/** The note most materials of a family have among those whose note is perfumery convention; the rest are heart. */
const NOTE_OF_FAMILY: Readonly<Record<string, Note>> = {
  ...all('top', 'citrus aldehydic herbal green fruity minty anisic camphoraceous acidic'),
  ...all('base', 'woody musk amber balsamic animalic powdery gourmand tobacco smoky food-like'),
};

/** The figures of one material as its sources give them; undefined where they give none. */
export interface Figures {
  readonly note: Note | undefined;
  readonly tenacityHours: number | undefined;
  readonly vapourPressurePa: number | undefined;
  readonly impact: number | undefined;
  readonly typicalPercentMin: number | undefined;
  readonly typicalPercentMax: number | undefined;
}

/** Fills the wanted figures that are missing. `defaulted` names the fields filled. */
export function withDefaults(
  figures: Figures,
  family: string,
  wanted: ReadonlySet<keyof Figures>,
): { readonly figures: Figures; readonly defaulted: readonly (keyof Figures)[] } {
  const note = figures.note ?? NOTE_OF_FAMILY[family] ?? 'heart';
  const impact = figures.impact ?? IMPACT;
  const [least, most] = TYPICAL_PERCENT[Math.max(3, impact)] ?? [0.2, 5];
  const standIn: Figures = {
    note,
    tenacityHours: TENACITY_HOURS[note],
    vapourPressurePa: VAPOUR_PRESSURE_PA[note],
    impact,
    typicalPercentMin: least,
    typicalPercentMax: most,
  };
  const fields = Object.keys(standIn) as (keyof Figures)[];
  const defaulted = fields.filter((field) => figures[field] === undefined && wanted.has(field));
  const filled = Object.fromEntries(defaulted.map((field) => [field, standIn[field]]));
  return { figures: { ...figures, ...filled }, defaulted };
}

function all(note: Note, families: string): Record<string, Note> {
  return Object.fromEntries(families.split(' ').map((family) => [family, note]));
}
