// The edits of a formula table: grams, strength, solvent, notes, locks, what a row is, rows in and rows out.
import { editLine, lineAtPath } from '#domain/recipe/edit.ts';
import type { Item, Line } from '#domain/recipe/formula.ts';

/**
 * Changes the rows of the current formula; `before` is how they were before the step that a change with this mark
 * joins. A change that returns `lines` itself is none.
 */
export type EditLines = (
  change: (lines: readonly Line[], before: readonly Line[]) => readonly Line[],
  mark?: string,
) => void;

/** What a dilution is made in unless the perfumer says otherwise. */
const USUAL_SOLVENT = 'dpg';

export function setGrams(
  lines: readonly Line[],
  path: string,
  amountGrams: number,
): readonly Line[] {
  return editLine(lines, path, (line) => ({ ...line, amountGrams }));
}

/** Below 100 % a line needs a solvent and gets the usual one; at 100 % it has none. */
export function setStrength(
  lines: readonly Line[],
  path: string,
  strengthPercent: number,
): readonly Line[] {
  return editLine(lines, path, ({ solvent, ...line }) =>
    strengthPercent >= 100
      ? { ...line, strengthPercent: 100 }
      : { ...line, strengthPercent, solvent: solvent ?? USUAL_SOLVENT },
  );
}

export function setSolvent(lines: readonly Line[], path: string, solvent: string): readonly Line[] {
  return editLine(lines, path, (line) => ({ ...line, solvent }));
}

/** Says what a line really is; what was measured on the old lot goes. */
export function setItem(lines: readonly Line[], path: string, item: Item): readonly Line[] {
  return editLine(lines, path, ({ bergaptenPpm: _oldLot, ...line }) => ({ ...line, item }));
}

/** An empty note is none. */
export function setNote(lines: readonly Line[], path: string, note: string): readonly Line[] {
  if ((lineAtPath(lines, path)?.note ?? '') === note) return lines;
  return editLine(lines, path, ({ note: _old, ...line }) =>
    note === '' ? line : { ...line, note },
  );
}

export function setAccordName(lines: readonly Line[], path: string, name: string): readonly Line[] {
  return editLine(lines, path, (line) =>
    line.item.kind === 'accord' ? { ...line, item: { ...line.item, name } } : line,
  );
}

/** Locks these rows, or unlocks them when all of them are locked. */
export function toggleLocks(lines: readonly Line[], paths: readonly string[]): readonly Line[] {
  const areLocked = paths.every((path) => lineAtPath(lines, path)?.locked);
  return paths.reduce(
    (all, path) =>
      editLine(all, path, ({ locked: _old, ...line }) =>
        areLocked ? line : { ...line, locked: true },
      ),
    lines,
  );
}

/** Adds a neat line without an amount at the end. */
export function addLine(lines: readonly Line[], item: Item): readonly Line[] {
  return [...lines, { item, amountGrams: 0, strengthPercent: 100 }];
}
