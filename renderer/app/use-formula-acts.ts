// What can be done to the current formula, as functions that never change between keystrokes.
import { useMemo } from 'react';
import type { Formula, Item } from '#domain/recipe/formula.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import { addLine, type EditLines, setItem } from '#renderer/recipe/edit-rows.ts';
import { useDrafts } from './drafts.ts';

export interface FormulaActs {
  readonly name: (name: string) => void;
  readonly notes: (notes: string) => void;
  readonly category: (category: CategoryId) => void;
  readonly dosage: (dosagePercent: number) => void;
  readonly lines: EditLines;
  readonly add: (item: Item) => void;
  readonly settle: (path: string, item: Item) => void;
  /** Takes another formula in place of this one, as one step. */
  readonly replace: (formula: Formula) => void;
}

export function useFormulaActs(): FormulaActs {
  const edit = useDrafts((drafts) => drafts.edit);
  const setScope = useDrafts((drafts) => drafts.setScope);
  return useMemo(() => {
    const hasFormula = () => useDrafts.getState().currentId !== undefined;
    const lines: FormulaActs['lines'] = (change, mark) =>
      edit((formula, before) => {
        const changed = change(formula.lines, before.lines);
        return changed === formula.lines ? formula : { ...formula, lines: changed };
      }, mark);
    return {
      lines,
      name: (name) => edit((formula) => ({ ...formula, name }), 'name'),
      notes: (notes) => edit((formula) => withNotes(formula, notes), 'notes'),
      category: (category) => {
        setScope({ category });
        if (hasFormula()) edit((formula) => ({ ...formula, category }), 'category');
      },
      dosage: (dosagePercent) => {
        setScope({ dosagePercent });
        if (hasFormula()) edit((formula) => ({ ...formula, dosagePercent }), 'dosage');
      },
      add: (item) => lines((known) => addLine(known, item)),
      settle: (path, item) => lines((known) => setItem(known, path, item)),
      replace: (formula) => edit(() => formula),
    };
  }, [edit, setScope]);
}

/** A file has notes only where something is written. */
function withNotes({ notes: _before, ...formula }: Formula, notes: string): Formula {
  return notes.trim() === '' ? formula : { ...formula, notes };
}
