// The formulas open in this window as the library lists them, each with its verdict.
import { useMemo } from 'react';
import { judge } from '#domain/safety/judge.ts';
import type { Check } from '#domain/safety/report.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import type { OpenFormula } from '#renderer/catalogue/Library.tsx';
import { useDrafts } from './drafts.ts';
import { isWeighed } from './read-formula.ts';

/** The current one's verdict is given, so that nothing is judged twice in one frame. */
export function useOpenFormulas(tables: Tables, check: Check | undefined): readonly OpenFormula[] {
  const { drafts, currentId } = useDrafts();
  const others = useMemo(
    () =>
      new Map(
        drafts
          .filter(({ id, formula }) => id !== currentId && isWeighed(formula.lines))
          .map(({ id, formula }) => [id, judge(formula, tables.safetyIndex).verdict]),
      ),
    [drafts, currentId, tables],
  );
  return drafts.map(({ id, formula }) => ({
    id,
    name: formula.name,
    rows: formula.lines.length,
    verdict: id === currentId ? check?.verdict : others.get(id),
  }));
}
