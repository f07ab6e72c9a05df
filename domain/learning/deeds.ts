// What a policy may do to a recipe: nine ways to change one material's amount, and to say that it is finished.
import { UNITS_PER_PERCENT } from '#domain/search/palette.ts';

export const DEEDS = [
  'set-0.1',
  'set-0.5',
  'set-2',
  'set-8',
  'halve',
  'times-0.8',
  'times-1.25',
  'double',
  'remove',
] as const;

const SET_UNITS = [0.1, 0.5, 2, 8].map((percent) => percent * UNITS_PER_PERCENT);
const FACTORS = [0.5, 0.8, 1.25, 2];
export const REMOVE = DEEDS.length - 1;

/** Units after a deed on `now` units; the same number when the deed changes nothing or does not apply. */
export function unitsAfter(deed: number, now: number): number {
  const set = SET_UNITS[deed];
  if (set !== undefined) return set;
  if (now === 0) return 0;
  if (deed === REMOVE) return 0;
  return Math.max(1, Math.round(now * (FACTORS[deed - SET_UNITS.length] ?? 1)));
}
