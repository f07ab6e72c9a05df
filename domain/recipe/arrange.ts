// Several rows at once: out, in, to another place, into an accord and out of one, each without touching any other row.
import { editLevel, lineAtPath } from './edit.ts';
import type { Line } from './formula.ts';
import { commonLevel, outermost, parentOf, pathIn, positionOf } from './paths.ts';
import { sumOf } from './written-amount.ts';

/** Rows after a change, and where the rows that were changed stand now. */
export interface Arranged {
  readonly lines: readonly Line[];
  readonly paths: readonly string[];
}

/** The lines at these paths, each accord whole. */
export function linesAt(lines: readonly Line[], paths: Iterable<string>): Line[] {
  return outermost(paths).flatMap((path) => lineAtPath(lines, path) ?? []);
}

/** Takes rows out; an accord that would be left empty goes with its last row. */
export function removeLines(lines: readonly Line[], paths: Iterable<string>): readonly Line[] {
  return outermost(paths).toReversed().reduce(removeLine, lines);
}

function removeLine(lines: readonly Line[], path: string): readonly Line[] {
  const parent = parentOf(path);
  const left = editLevel(lines, parent, (level) => level.toSpliced(positionOf(path), 1));
  const accord = parent === '' ? undefined : lineAtPath(left, parent);
  const isEmpty = accord?.item.kind === 'accord' && accord.item.lines.length === 0;
  return isEmpty ? removeLine(left, parent) : left;
}

/** Puts rows behind the row at `after`, in its level; at the end of the formula where there is none. */
export function insertLines(
  lines: readonly Line[],
  after: string | undefined,
  added: readonly Line[],
): Arranged {
  const isThere = after !== undefined && lineAtPath(lines, after) !== undefined;
  const parent = isThere ? parentOf(after) : '';
  const from = isThere ? positionOf(after) + 1 : lines.length;
  return {
    lines: editLevel(lines, parent, (level) => level.toSpliced(from, 0, ...added)),
    paths: added.map((_, at) => pathIn(parent, from + at)),
  };
}

/**
 * Puts rows of one level together before the row that is now at place `gap` of it, from 0; undefined when they stand in
 * several levels.
 */
export function moveLines(
  lines: readonly Line[],
  paths: Iterable<string>,
  gap: number,
): Arranged | undefined {
  const moved = outermost(paths);
  const parent = commonLevel(moved);
  if (parent === undefined) return undefined;
  const places = new Set(moved.map(positionOf));
  const from = gap - [...places].filter((place) => place < gap).length;
  const arranged = editLevel(lines, parent, (level) => {
    const stay = level.filter((_, at) => !places.has(at));
    return stay.toSpliced(from, 0, ...level.filter((_, at) => places.has(at)));
  });
  return { lines: arranged, paths: moved.map((_, at) => pathIn(parent, from + at)) };
}

/** The same by one place up or down; rows at the end of their level stay. */
export function stepLines(
  lines: readonly Line[],
  paths: Iterable<string>,
  step: -1 | 1,
): Arranged | undefined {
  const places = outermost(paths).map(positionOf);
  const gap = step < 0 ? Math.min(...places) - 1 : Math.max(...places) + 2;
  return moveLines(lines, paths, Math.max(0, gap));
}

/** Makes one accord of rows of one level, at the place of the first; it weighs what they weigh together. */
export function groupLines(
  lines: readonly Line[],
  paths: Iterable<string>,
  name: string,
): Arranged | undefined {
  const chosen = outermost(paths);
  const parent = commonLevel(chosen);
  const [first] = chosen;
  if (parent === undefined || first === undefined) return undefined;
  const inside = linesAt(lines, chosen);
  const accord: Line = {
    item: { kind: 'accord', name, lines: inside },
    amountGrams: sumOf(inside.map(({ amountGrams }) => amountGrams)),
    strengthPercent: 100,
  };
  const places = new Set(chosen.map(positionOf));
  const grouped = editLevel(lines, parent, (level) =>
    level.flatMap((line, at) =>
      at === positionOf(first) ? [accord] : places.has(at) ? [] : [line],
    ),
  );
  return { lines: grouped, paths: [first] };
}

/** Grams to which the rows of an opened accord are rounded. */
const OPENED_PLACES = 6;

/** Puts the rows of an accord in its place, weighing together what it weighed; what it was diluted in becomes a row. */
export function ungroupLine(lines: readonly Line[], path: string): Arranged | undefined {
  const line = lineAtPath(lines, path);
  if (line?.item.kind !== 'accord') return undefined;
  const inside = openedLines(line, line.item.lines);
  const parent = parentOf(path);
  const from = positionOf(path);
  return {
    lines: editLevel(lines, parent, (level) => level.toSpliced(from, 1, ...inside)),
    paths: inside.map((_, at) => pathIn(parent, from + at)),
  };
}

function openedLines(accord: Line, inside: readonly Line[]): Line[] {
  const { amountGrams, strengthPercent, solvent } = accord;
  const neat = (amountGrams * strengthPercent) / 100;
  const whole = sumOf(inside.map((line) => line.amountGrams));
  const scaled =
    whole === neat || whole === 0
      ? [...inside]
      : inside.map((line) => ({
          ...line,
          amountGrams: rounded((line.amountGrams * neat) / whole),
        }));
  const rest = rounded(amountGrams - neat);
  return rest > 0 && solvent !== undefined
    ? [
        ...scaled,
        { item: { kind: 'material', ref: solvent }, amountGrams: rest, strengthPercent: 100 },
      ]
    : scaled;
}

function rounded(grams: number): number {
  return Number(grams.toFixed(OPENED_PLACES)) || grams;
}
