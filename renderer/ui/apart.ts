// Names at the ends of lines, moved apart where they would cover each other.

/**
 * Places from 0 (top) to 1, in the order given, none nearer to the next than `gap`. The lowest keeps its place as long as
 * the highest is not pushed over the edge.
 */
export function apart(places: readonly number[], gap: number): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[b] ?? 0) - (places[a] ?? 0));
  const moved = [...places];
  let limit = Number.POSITIVE_INFINITY;
  for (const at of order) {
    limit = Math.min(moved[at] ?? 0, limit - gap);
    moved[at] = limit;
  }
  limit = 0;
  for (const at of order.toReversed()) {
    moved[at] = Math.max(moved[at] ?? 0, limit);
    limit = (moved[at] ?? 0) + gap;
  }
  return moved;
}
