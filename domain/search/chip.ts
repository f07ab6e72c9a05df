// What a brief was read as: small editable facts. The target is a function of these and of nothing else.

export const CHIP_KINDS = [
  'emotion',
  'family',
  'word',
  'season',
  'time',
  'style',
  'strength',
  'must',
  'avoid',
  'budget',
] as const;
export type ChipKind = (typeof CHIP_KINDS)[number];

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

export const TIMES = ['morning', 'day', 'evening', 'night'] as const;
export type TimeOfDay = (typeof TIMES)[number];

export const STYLES = [
  'chypre',
  'fougere',
  'cologne',
  'oriental',
  'gourmand',
  'soliflore',
] as const;
export type Style = (typeof STYLES)[number];

export const STRENGTHS = ['light', 'moderate', 'intense'] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * One fact read from a brief, or set by hand.
 *
 * `key` by kind: emotion = an axis; family = a colour family; word = an odour word; season, time, style, strength =
 * one of the lists above; must = a catalogue id, or `word:rose` for "something that smells of rose"; avoid = a
 * catalogue id; budget = `eurPerKg`. A key that is not known is ignored.
 *
 * `value` by kind: emotion = the wanted level in [0, 1]; family, word = the wanted weight in (0, 1], -1 for "without"
 * (materials of that family or with that word are left out) or between -1 and 0 for "less of it"; budget = EUR per kg
 * of concentrate. Absent elsewhere; absent on emotion, family and word it means 1.
 */
export interface Chip {
  readonly kind: ChipKind;
  readonly key: string;
  readonly value?: number;
  /** The text it was read from; empty when set by hand. */
  readonly from: string;
}

/** True when no chip says how the perfume should smell or feel: all are refusals, limits or strength. */
export function saysNothing(chips: readonly Chip[]): boolean {
  return chips.every(
    ({ kind, value = 1 }) =>
      kind === 'avoid' || kind === 'budget' || kind === 'strength' || value < 0,
  );
}

/** What the reader made of a text. */
export interface BriefReading {
  readonly chips: readonly Chip[];
  /** Words that meant nothing to the reader, in order; small words such as "a" or "scent" are not listed. */
  readonly unread: readonly string[];
  /** True when nothing says how it should smell or feel: the target is then the neutral one, and the shells say so. */
  readonly neutral: boolean;
}
