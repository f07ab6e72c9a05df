// Paths of rows, from 1 and nested with dots (`8.3`): their order, their levels, and which of them hold others.

/** Path of the accord that a row stands in; empty for a row of the formula itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** Place of a row in its level, from 0. */
export function positionOf(path: string): number {
  return Number(path.slice(path.lastIndexOf('.') + 1)) - 1;
}

export function pathIn(parent: string, position: number): string {
  return parent === '' ? String(position + 1) : `${parent}.${position + 1}`;
}

/** In reading order, without rows that stand inside another of them: what is done to an accord is done to all of it. */
export function outermost(paths: Iterable<string>): string[] {
  const known = new Set(paths);
  const isInside = (path: string): boolean => {
    const parent = parentOf(path);
    return parent !== '' && (known.has(parent) || isInside(parent));
  };
  return [...known].filter((path) => !isInside(path)).sort(comparePaths);
}

function comparePaths(one: string, other: string): number {
  const [a, b] = [one, other].map((path) => path.split('.').map(Number));
  for (const [at, step] of (a ?? []).entries()) {
    const difference = step - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return (a?.length ?? 0) - (b?.length ?? 0);
}

/** The level that all of these rows stand in; undefined when they stand in several. */
export function commonLevel(paths: readonly string[]): string | undefined {
  const [first, ...rest] = paths.map(parentOf);
  return first !== undefined && rest.every((parent) => parent === first) ? first : undefined;
}
