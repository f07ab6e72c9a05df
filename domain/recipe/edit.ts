// Changing one line of a formula by its path, accords included, without touching the rest.
import type { Line } from './formula.ts';

/**
 * Replaces the line at `path` (from 1, nested with dots: `8.3`) by what `change` returns. A path that does not exist
 * changes nothing.
 */
export function editLine(
  lines: readonly Line[],
  path: string,
  change: (line: Line) => Line,
): readonly Line[] {
  const [head, ...rest] = path.split('.');
  return lines.map((line, position) => {
    if (String(position + 1) !== head) return line;
    if (rest.length === 0) return change(line);
    if (line.item.kind !== 'accord') return line;
    const inside = editLine(line.item.lines, rest.join('.'), change);
    return { ...line, item: { ...line.item, lines: inside } };
  });
}

/** Changes the rows of one level: of the accord at `parent`, or of the formula itself where it is empty. */
export function editLevel(
  lines: readonly Line[],
  parent: string,
  change: (level: readonly Line[]) => readonly Line[],
): readonly Line[] {
  if (parent === '') return change(lines);
  return editLine(lines, parent, (line) =>
    line.item.kind === 'accord'
      ? { ...line, item: { ...line.item, lines: change(line.item.lines) } }
      : line,
  );
}

/** Empties a line and keeps its place, so that the paths of the others hold; an accord left empty is emptied too. */
export function emptyLine(lines: readonly Line[], path: string): readonly Line[] {
  const emptied = editLine(lines, path, (line) => ({ ...line, amountGrams: 0 }));
  const parent = path.split('.').slice(0, -1).join('.');
  const accord = parent === '' ? undefined : lineAtPath(emptied, parent);
  const isEmpty =
    accord?.item.kind === 'accord' && accord.item.lines.every((line) => line.amountGrams === 0);
  return isEmpty ? emptyLine(emptied, parent) : emptied;
}

/** Leaves out the lines that were emptied, at every depth, and the accords that hold nothing any more. */
export function dropEmptyLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.amountGrams <= 0) return [];
    if (line.item.kind !== 'accord') return [line];
    const inside = dropEmptyLines(line.item.lines);
    return inside.length > 0 ? [{ ...line, item: { ...line.item, lines: inside } }] : [];
  });
}

/** Leaves out the accords without a row, at every depth; rows that are not weighed yet stay. */
export function dropHollowAccords(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.item.kind !== 'accord') return [line];
    const inside = dropHollowAccords(line.item.lines);
    return inside.length > 0 ? [{ ...line, item: { ...line.item, lines: inside } }] : [];
  });
}

/** The line at a path, or undefined. */
export function lineAtPath(lines: readonly Line[], path: string): Line | undefined {
  const [head, ...rest] = path.split('.');
  const line = lines[Number(head) - 1];
  if (!line || rest.length === 0) return line;
  return line.item.kind === 'accord' ? lineAtPath(line.item.lines, rest.join('.')) : undefined;
}
