// Accords as live references: a formula may name another formula, and opening it must end.
import type { Formula, Line } from './formula.ts';

/** A line as the store keeps it: it may name another formula instead of holding its lines. */
export type WrittenLine = Omit<Line, 'item'> & {
  readonly item: Line['item'] | { readonly kind: 'formula'; readonly formulaId: string };
};
export type WrittenFormula = Omit<Formula, 'lines'> & { readonly lines: readonly WrittenLine[] };

export type OpenedAccords =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly problem: 'missing'; readonly formulaId: string }
  /** The loop by name, first and last the same: `Chypre → Mossy accord → Chypre`. */
  | { readonly ok: false; readonly problem: 'cycle'; readonly loop: readonly string[] };

/** Replaces every reference by the lines it stands for now, recursively. */
export function openAccords(
  formulaId: string,
  find: (formulaId: string) => WrittenFormula | undefined,
): OpenedAccords {
  return openFrom(formulaId, find, []);
}

interface Visited {
  readonly formulaId: string;
  readonly name: string;
}

function openFrom(
  formulaId: string,
  find: (formulaId: string) => WrittenFormula | undefined,
  above: readonly Visited[],
): OpenedAccords {
  const formula = find(formulaId);
  if (!formula) return { ok: false, problem: 'missing', formulaId };
  const first = above.findIndex((visited) => visited.formulaId === formulaId);
  if (first >= 0) {
    const loop = [...above.slice(first).map((visited) => visited.name), formula.name];
    return { ok: false, problem: 'cycle', loop };
  }
  const inside = [...above, { formulaId, name: formula.name }];
  const lines: Line[] = [];
  for (const line of formula.lines) {
    const { item } = line;
    if (item.kind !== 'formula') {
      lines.push({ ...line, item });
      continue;
    }
    const opened = openFrom(item.formulaId, find, inside);
    if (!opened.ok) return opened;
    const name = find(item.formulaId)?.name ?? item.formulaId;
    lines.push({ ...line, item: { kind: 'accord', name, lines: opened.lines } });
  }
  return { ok: true, lines };
}
