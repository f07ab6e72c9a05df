// A formula's day made ready to be drawn: simulated once, then only read.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { type Day, dayOf, familiesOverDay, strengthAt } from '#domain/odour/day.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { phasesOf } from '#domain/odour/phases.ts';
import type { Film } from '#domain/odour/species.ts';

/** Figures by time, at each of `seconds`. */
export interface DayReading {
  readonly day: Day;
  readonly seconds: readonly number[];
  /** ψ of the mixture. */
  readonly strengths: readonly number[];
  /** Rows of shares in the order of COLOUR_FAMILIES. */
  readonly families: Float64Array;
  /** When one character gives way to the next, rising; one fewer than there are characters. */
  readonly turns: readonly number[];
  /** The largest strength of the day. */
  readonly most: number;
}

const known = new WeakMap<Film, DayReading>();

/** A film's day is simulated at the first call and kept as long as the film. */
export function dayReadingOf(film: Film, { families }: Pick<OdourIndex, 'families'>): DayReading {
  const before = known.get(film);
  if (before) return before;
  const day = dayOf(film);
  const rows = familiesOverDay(day, families);
  const strengths = day.seconds.map((_, time) => strengthAt(day, time));
  const reading = {
    day,
    seconds: day.seconds,
    strengths,
    families: rows,
    turns: turnsOf(rows, day.seconds),
    most: Math.max(0, ...strengths),
  };
  known.set(film, reading);
  return reading;
}

/** Halfway, on the axis of the day, between the last time of a character and the first of the next. */
function turnsOf(rows: Float64Array, seconds: readonly number[]): number[] {
  return phasesOf(rows, COLOUR_FAMILIES.length)
    .slice(0, -1)
    .map(({ to }) => Math.sqrt((seconds[to] ?? 1) * (seconds[to + 1] ?? 1)));
}

/** The eight moments that a table of the day tells. */
export const TOLD_SECONDS: readonly number[] = [60, 240, 900, 3600, 7200, 14_400, 28_800, 86_400];

/** Between two times, straight on the axis of the day. */
export function valueAt(
  values: ArrayLike<number>,
  seconds: readonly number[],
  second: number,
  { width = 1, column = 0 }: { readonly width?: number; readonly column?: number } = {},
): number {
  const after = Math.max(
    1,
    seconds.findIndex((one) => one >= second),
  );
  const [left = 1, right = 1] = [seconds[after - 1], seconds[after]];
  const share = Math.min(1, Math.max(0, Math.log(second / left) / Math.log(right / left)));
  const from = values[(after - 1) * width + column] ?? 0;
  return from + share * ((values[after * width + column] ?? from) - from);
}
