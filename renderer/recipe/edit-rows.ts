// The edits of a formula table: grams, strength, solvent, what a row is, rows in and rows out.
import { editLine } from '#domain/recipe/edit.ts';
import type { Item, Line } from '#domain/recipe/formula.ts';

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

/** Adds a neat line without an amount at the end. */
export function addLine(lines: readonly Line[], item: Item): readonly Line[] {
  return [...lines, { item, amountGrams: 0, strengthPercent: 100 }];
}

/** Takes a line out; an accord that would be left empty goes with it. */
export function removeLine(lines: readonly Line[], path: string): readonly Line[] {
  const [head, ...rest] = path.split('.');
  const at = Number(head) - 1;
  return lines.flatMap((line, position) => {
    if (position !== at) return [line];
    if (rest.length === 0 || line.item.kind !== 'accord') return [];
    const inside = removeLine(line.item.lines, rest.join('.'));
    return inside.length === 0 ? [] : [{ ...line, item: { ...line.item, lines: inside } }];
  });
}
