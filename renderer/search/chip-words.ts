// Which chips can be set to a level, and which chips are the same.
import type { Chip } from '#domain/search/chip.ts';

/** Chips whose value is a level between 0 and 1 that can be set. */
export function hasLevel({ kind, value = 1 }: Chip): boolean {
  return kind === 'emotion' || ((kind === 'family' || kind === 'word') && value > 0);
}

export function chipId({ kind, key }: Chip): string {
  return `${kind}|${key}`;
}
