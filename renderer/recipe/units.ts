// Grams, parts and percent of one amount: grams are what is kept, the others are shares of the sum.
import { asWritten, fixed } from '#renderer/ui/numbers.ts';

export const UNITS = ['grams', 'parts', 'percent'] as const;
export type Unit = (typeof UNITS)[number];

/** How many of the unit the whole formula is. */
const WHOLE: Readonly<Record<Exclude<Unit, 'grams'>, number>> = { parts: 1000, percent: 100 };
const PLACES: Readonly<Record<Exclude<Unit, 'grams'>, number>> = { parts: 1, percent: 2 };

/** `percent` is the row's share of the whole. */
export function amountIn(unit: Unit, grams: number, percent: number): string {
  if (unit === 'grams') return asWritten(grams, 3);
  return fixed((percent / 100) * WHOLE[unit], PLACES[unit]);
}

/** The percent of the whole that a typed share stands for. */
export function percentOf(unit: Exclude<Unit, 'grams'>, typed: number): number {
  return unit === 'percent' ? typed : typed / 10;
}

export function mostOf(unit: Unit): number {
  return unit === 'grams' ? 1e9 : WHOLE[unit];
}
