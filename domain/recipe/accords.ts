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

/** Replaces every reference by the lines it stands for now, recursively; what is named twice is opened once. */
export function openAccords(
  formulaId: string,
  find: (formulaId: string) => WrittenFormula | undefined,
): OpenedAccords {
  const known = new Map<string, Opened>();
  const open = (id: string, above: readonly Visited[]): Opened | Refusal => {
    const formula = find(id);
    if (!formula) return { ok: false, problem: 'missing', formulaId: id };
    const first = above.findIndex((visited) => visited.formulaId === id);
    if (first >= 0) {
      const loop = [...above.slice(first).map(({ name }) => name), formula.name];
      return { ok: false, problem: 'cycle', loop };
    }
    const before = known.get(id);
    if (before) return before;
    const inside = [...above, { formulaId: id, name: formula.name }];
    const lines: Line[] = [];
    for (const line of formula.lines) {
      const { item } = line;
      if (item.kind !== 'formula') {
        lines.push({ ...line, item });
        continue;
      }
      const opened = open(item.formulaId, inside);
      if (!opened.ok) return opened;
      lines.push({ ...line, item: { kind: 'accord', name: opened.name, lines: opened.lines } });
    }
    const opened = { ok: true, name: formula.name, lines } as const;
    known.set(id, opened);
    return opened;
  };
  const opened = open(formulaId, []);
  return opened.ok ? { ok: true, lines: opened.lines } : opened;
}

type Refusal = Extract<OpenedAccords, { readonly ok: false }>;
type Opened = Extract<OpenedAccords, { readonly ok: true }> & { readonly name: string };

interface Visited {
  readonly formulaId: string;
  readonly name: string;
}
