// What a row does to the formula by itself, as functions that never change, so that rows redraw only for their own figures.
import { useMemo } from 'react';
import { removeLines } from '#domain/recipe/arrange.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Solved } from '#domain/recipe/solve.ts';
import { solveRow } from '#domain/recipe/solve-row.ts';
import type { Entered } from '#renderer/ui/NumberInput.tsx';
import { floored } from '#renderer/ui/numbers.ts';
import { type Say, useWords } from '#renderer/ui/words.ts';
import {
  type EditLines,
  setAccordName,
  setGrams,
  setNote,
  setSolvent,
  setStrength,
  toggleLocks,
} from './edit-rows.ts';
import type { OpenField } from './use-grid-view.ts';

export interface RowActs {
  readonly grams: (path: string, grams: number) => void;
  /** Percent of the whole; answers the grams that it came to, or why it came to none. */
  readonly share: (path: string, percent: number) => Entered;
  readonly strength: (path: string, strengthPercent: number) => void;
  readonly solvent: (path: string, solvent: string) => void;
  readonly note: (path: string, note: string) => void;
  readonly name: (path: string, name: string) => void;
  readonly unlock: (path: string) => void;
  readonly remove: (path: string) => void;
  readonly fold: (path: string) => void;
  readonly openField: (field: OpenField | undefined) => void;
}

export function useRowActs(
  onLines: EditLines,
  setFolded: (change: (folded: ReadonlySet<string>) => ReadonlySet<string>) => void,
  openField: RowActs['openField'],
): RowActs {
  const { say } = useWords();
  return useMemo(
    () => ({
      grams: (path, grams) => onLines((lines) => setGrams(lines, path, grams), `grams ${path}`),
      share: (path, percent) => entered(solveIn(onLines, path, percent), path, say),
      strength: (path, percent) =>
        onLines((lines) => setStrength(lines, path, percent), `strength ${path}`),
      solvent: (path, solvent) => onLines((lines) => setSolvent(lines, path, solvent)),
      note: (path, note) => onLines((lines) => setNote(lines, path, note)),
      name: (path, name) => onLines((lines) => setAccordName(lines, path, name)),
      unlock: (path) => onLines((lines) => toggleLocks(lines, [path])),
      remove: (path) => onLines((lines) => removeLines(lines, [path])),
      fold: (path) =>
        setFolded((folded) => {
          const next = new Set(folded);
          if (!next.delete(path)) next.add(path);
          return next;
        }),
      openField,
    }),
    [onLines, setFolded, openField, say],
  );
}

/** Solved from the formula as it was before the first digit: 5, then 50, must not cut the others twice. */
function solveIn(onLines: EditLines, path: string, percent: number): Solved | undefined {
  const outcome: Solved[] = [];
  onLines((lines, before) => {
    const solved = solveRow(before, path, percent);
    outcome.push(solved);
    return solved.ok ? solved.lines : lines;
  }, `share ${path}`);
  return outcome.at(-1);
}

function entered(solved: Solved | undefined, path: string, say: Say): Entered {
  if (!solved?.ok) {
    const most = floored(solved?.mostPercent ?? 0, 2);
    return { problem: say(`recipe.solve.${solved?.problem ?? 'nothing-weighed'}`, { most }) };
  }
  return { value: lineAtPath(solved.lines, path)?.amountGrams ?? 0 };
}
