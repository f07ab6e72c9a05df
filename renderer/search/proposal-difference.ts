// A proposal against the formula on the table: which materials change, and by how many grams on the same total.
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';

export interface Difference {
  /** What identifies the material on both sides. */
  readonly key: string;
  readonly line: Line;
  readonly proposedGrams: number;
  /** Neat grams in the current formula, scaled to the proposal's total. */
  readonly nowGrams: number;
  readonly changeGrams: number;
}

/** Below this nothing changed, grams. */
const LEAST_CHANGE = 0.0005;

/** All materials of both, largest change first. Neat grams are compared, so that a dilution is not a difference. */
export function differences(
  proposed: Formula,
  current: Formula | undefined,
): readonly Difference[] {
  const scale = current ? gramsOf(proposed.lines) / (gramsOf(current.lines) || 1) : 0;
  const now = neatGrams(current?.lines ?? []);
  const next = neatGrams(proposed.lines);
  const keys = new Set([...next.keys(), ...now.keys()]);
  return [...keys]
    .flatMap((key) => {
      const line = next.get(key)?.line ?? now.get(key)?.line;
      if (!line) return [];
      const proposedGrams = next.get(key)?.grams ?? 0;
      const nowGrams = (now.get(key)?.grams ?? 0) * scale;
      return [{ key, line, proposedGrams, nowGrams, changeGrams: proposedGrams - nowGrams }];
    })
    .sort((a, b) => Math.abs(b.changeGrams) - Math.abs(a.changeGrams));
}

interface Neat {
  readonly line: Line;
  grams: number;
}

function neatGrams(lines: readonly Line[]): Map<string, Neat> {
  const sums = new Map<string, Neat>();
  for (const line of lines) {
    const key = keyOf(line);
    const grams = (line.amountGrams * line.strengthPercent) / 100;
    const known = sums.get(key);
    if (known) known.grams += grams;
    else sums.set(key, { line, grams });
  }
  return sums;
}

/** What identifies a line's material in both formulas. */
export function keyOf({ item }: Line): string {
  if (item.kind === 'material') return item.ref;
  return item.kind === 'accord' ? `accord:${item.name}` : `${item.natural}|${item.iso9235 ?? ''}`;
}

export function isChange({ changeGrams }: Difference): boolean {
  return Math.abs(changeGrams) >= LEAST_CHANGE;
}
