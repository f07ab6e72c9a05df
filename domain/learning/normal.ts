// Standard normal numbers from a seeded source.
import type { Random } from '#domain/search/random.ts';

/** One number by Box and Muller (1958); two uniform numbers each, so that the source's place says all of its state. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
