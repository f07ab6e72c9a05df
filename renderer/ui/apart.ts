// Names at the ends of lines, moved apart where they would cover each other.

/** Places from 0 (top) to 1, in the order given, none nearer to the next than `gap`; the lowest keeps its place. */
export function apart(places: readonly number[], gap: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => b.place - a.place);
  const moved = [...places];
  let below = Number.POSITIVE_INFINITY;
  for (const { place, at } of order) {
    below = Math.min(place, below - gap);
    moved[at] = below;
  }
  return moved;
}
