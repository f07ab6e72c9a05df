// Rows of a formula as corners of a ternary diagram: which three, and how much of the product they share.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { Dose } from '#domain/odour/dose.ts';
import type { Corners } from '#domain/odour/ternary.ts';

/** A row that can stand at a corner: a material or an accord. */
export interface Blendable {
  /** Path of the row. */
  readonly key: string;
  readonly name: string;
  /** Of the formula as weighed, percent. */
  readonly rowPercent: number;
  readonly doses: readonly Dose[];
  readonly family: ColourFamily | undefined;
}

export type Three = readonly [Blendable, Blendable, Blendable];

/** The rows that are wanted, each slot once; what is not wanted or gone is filled by the heaviest of the others. */
export function chosenOf(
  rows: readonly Blendable[],
  wanted: readonly (string | undefined)[],
): Three | undefined {
  const slots = [0, 1, 2].map((slot) => rows.find(({ key }) => key === wanted[slot]));
  const rest = rows
    .filter((row) => !slots.includes(row))
    .sort((a, b) => b.rowPercent - a.rowPercent);
  const [first, second, third] = slots.map((row) => row ?? rest.shift());
  return first && second && third ? [first, second, third] : undefined;
}

/** The same three with `key` in a slot; where another slot had it, the two change places. */
export function withChosen(three: Three, slot: 0 | 1 | 2, key: string): string[] {
  const keys = three.map((row) => row.key);
  const other = keys.indexOf(key);
  if (other >= 0) keys[other] = keys[slot] ?? key;
  keys[slot] = key;
  return keys;
}

export interface Blended {
  readonly corners: Corners;
  /** What the three share in the product, percent. */
  readonly dosagePercent: number;
  /** The formula's own proportion of them; they sum to 1. */
  readonly own: readonly [number, number, number];
}

export function blendOf([first, second, third]: Three, dosagePercent: number): Blended {
  const sum = first.rowPercent + second.rowPercent + third.rowPercent;
  return {
    corners: [first.doses, second.doses, third.doses],
    dosagePercent: (dosagePercent * sum) / 100,
    own: [first.rowPercent / sum, second.rowPercent / sum, third.rowPercent / sum],
  };
}
