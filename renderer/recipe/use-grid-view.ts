// How the table is looked at: folded accords, the view by note or family, chosen rows, an open field, and what was just said.
import { useMemo, useState } from 'react';
import type { Material } from '#domain/catalogue/material.ts';
import type { RowShares } from '#domain/recipe/shares.ts';
import { useRemembered } from '#renderer/ui/use-remembered.ts';
import { gridLines, pathsOf } from './grid-lines.ts';
import { GROUPINGS } from './grouping.ts';
import { NOTHING_CHOSEN, type Selection } from './selection.ts';

/** The one field of words that is open in the table. */
export interface OpenField {
  readonly kind: 'note' | 'name';
  readonly path: string;
}

export type GridView = ReturnType<typeof useGridView>;

export function useGridView(
  rows: readonly RowShares[],
  materialOf: (ref: string) => Material | undefined,
) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [field, setField] = useState<OpenField>();
  const [grouping, setGrouping] = useRemembered('grouping', GROUPINGS);
  const [choice, setChoice] = useState({ selection: NOTHING_CHOSEN, rows: 0 });
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  // Paths mean other rows once rows have come or gone by undo or from elsewhere.
  const selection = choice.rows === rows.length ? choice.selection : NOTHING_CHOSEN;
  const noteOf = field?.kind === 'note' ? field.path : undefined;
  const lines = useMemo(
    () => gridLines(rows, { grouping, folded, noteOf, materialOf }),
    [rows, grouping, folded, noteOf, materialOf],
  );
  const order = useMemo(() => pathsOf(lines), [lines]);
  return {
    rows,
    lines,
    /** Paths of the rows in the order drawn. */
    order,
    folded,
    setFolded,
    field,
    setField,
    grouping,
    setGrouping,
    selection,
    /** `count` is how many rows there are after the change that chooses. */
    choose: (next: Selection, count = rows.length) => setChoice({ selection: next, rows: count }),
    said,
    setSaid,
    problem,
    setProblem,
  };
}

/** Folds follow their accords to where they stand after rows were moved: by the line where it is the same, else by path. */
export function refolded(
  folded: ReadonlySet<string>,
  before: readonly RowShares[],
  after: readonly RowShares[],
): ReadonlySet<string> {
  if (folded.size === 0) return folded;
  const pathOfLine = new Map(after.map(({ line, path }) => [line, path]));
  const shut = before.filter(({ path }) => folded.has(path));
  return new Set(shut.map(({ line, path }) => pathOfLine.get(line) ?? path));
}
