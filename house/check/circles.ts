// Finds a circle in a small graph, so that features which may know each other never come to need each other.

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The first circle met, as the names along it with the first one repeated at the end; undefined when there is none. */
export function findCircle(graph: Graph): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): readonly string[] | undefined => {
    const seenAt = path.indexOf(name);
    if (seenAt >= 0) return [...path.slice(seenAt), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const circle = walk(next, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const circle = walk(name, []);
    if (circle) return circle;
  }
  return undefined;
}
