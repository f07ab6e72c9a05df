// What was said of other recipes, kept as sums, so that a new recipe can be asked how far it leans the same way.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { ASPECTS } from './aspect-lexicon.ts';
import type { AspectTags } from './aspect-tags.ts';

/** Counts of families loved and disliked, then for every aspect how often it was said and the sum of rows it was said of. */
export type AspectMemory = Float64Array;

const FAMILIES = COLOUR_FAMILIES.length;
const HEAD = 2 * FAMILIES;
/** Sayings that must be there before they count half. */
const FEW = 5;

export function emptyMemory(width: number): AspectMemory {
  return new Float64Array(HEAD + ASPECTS.length * (1 + width));
}

/** Adds what was said of a row (`times` 1), or takes it away again (-1). */
export function remember(
  memory: AspectMemory,
  { aspects, loved, disliked }: AspectTags,
  row: Float64Array,
  times: 1 | -1,
): void {
  const add = (at: number, value: number) => {
    memory[at] = (memory[at] ?? 0) + times * value;
  };
  for (const family of loved) add(COLOUR_FAMILIES.indexOf(family), 1);
  for (const family of disliked) add(FAMILIES + COLOUR_FAMILIES.indexOf(family), 1);
  for (const aspect of aspects) {
    const from = HEAD + ASPECTS.indexOf(aspect) * (1 + row.length);
    add(from, 1);
    row.forEach((value, at) => add(from + 1 + at, value));
  }
}

/**
 * How far a row (scaled) leans the way of those of which each aspect was said, in (-1, 1), and how much of it is of the
 * families loved and disliked (`shares`, in their order). All 0 when nothing was said.
 */
export function remembered(
  memory: AspectMemory,
  row: Float64Array,
  shares: ArrayLike<number>,
): number[] {
  const leans = ASPECTS.map((_, aspect) => {
    const from = HEAD + aspect * (1 + row.length);
    const count = memory[from] ?? 0;
    if (count < 0.5) return 0;
    const sum = memory.subarray(from + 1, from + 1 + row.length);
    return (cosine(row, sum) * count) / (count + FEW);
  });
  return [...leans, spokenOf(memory, 0, shares), spokenOf(memory, FAMILIES, shares)];
}

function spokenOf(memory: AspectMemory, from: number, shares: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < FAMILIES; at += 1) {
    const times = memory[from + at] ?? 0;
    count += times;
    sum += times * (shares[at] ?? 0);
  }
  return sum / (count + FEW);
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [product, one, other] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    product += x * y;
    one += x * x;
    other += y * y;
  }
  return one > 0 && other > 0 ? product / Math.sqrt(one * other) : 0;
}
