// Orders by chance: shuffled lists, and a deck that deals every member once before any comes again.
import type { Random } from './random.ts';

/** Fisher and Yates, in place; the first `length` entries. */
export function shuffle(list: Int32Array, random: Random, length = list.length): Int32Array {
  for (let at = length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
  return list;
}

/** Deals whole numbers below `size`, each once a round, rounds shuffled anew. */
export function deck(size: number, random: Random): () => number {
  const cards = Int32Array.from({ length: size }, (_, at) => at);
  let dealt = size;
  return () => {
    if (dealt >= size) {
      shuffle(cards, random);
      dealt = 0;
    }
    dealt += 1;
    return cards[dealt - 1] ?? 0;
  };
}
