// The formulas of the library: those open in this window, each with its verdict, then the others that are kept.
import { useMemo } from 'react';
import { judge } from '#domain/safety/judge.ts';
import type { Check } from '#domain/safety/report.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import type { ListedFormula } from '#renderer/catalogue/Library.tsx';
import { useDrafts } from './drafts.ts';
import { openKept, useKeptFormulas } from './kept-formulas.ts';
import { isWeighed } from './read-formula.ts';

/** The current one's verdict is given, so that nothing is judged twice in one frame. */
export function useOpenFormulas(tables: Tables, check: Check | undefined): ListedFormula[] {
  const { drafts, currentId, choose } = useDrafts();
  const heads = useKeptFormulas();
  const others = useMemo(
    () =>
      new Map(
        drafts
          .filter(({ id, formula }) => id !== currentId && isWeighed(formula.lines))
          .map(({ id, formula }) => [id, judge(formula, tables.safetyIndex).verdict]),
      ),
    [drafts, currentId, tables],
  );
  const open = drafts.map(({ id, formula, place }) => ({
    key: `${place.formulaId} ${place.branch}`,
    name: formula.name,
    branch: place.branch,
    rows: formula.lines.length,
    category: formula.category,
    savedAt: place.savedAt,
    verdict: id === currentId ? check?.verdict : others.get(id),
    isCurrent: id === currentId,
    choose: () => choose(id),
  }));
  const isOpen = new Set(open.map(({ key }) => key));
  const kept = heads
    .map((head) => ({ head, key: `${head.formulaId} ${head.branch}` }))
    .filter(({ key }) => !isOpen.has(key))
    .map(({ head, key }) => ({
      key,
      name: head.name,
      branch: head.branch,
      rows: head.rows,
      category: undefined,
      savedAt: head.savedAt,
      verdict: undefined,
      isCurrent: false,
      choose: () => void openKept(head),
    }));
  return [...open, ...kept];
}
