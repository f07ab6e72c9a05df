// What the table draws, line by line and each of the same height: group heads, rows that are not folded away, and an open note.
import type { Material } from '#domain/catalogue/material.ts';
import type { RowShares } from '#domain/recipe/shares.ts';
import { type Grouping, groupRows, type RowGroup } from './grouping.ts';

export type GridLine =
  | { readonly kind: 'head'; readonly key: string; readonly group: RowGroup }
  | { readonly kind: 'row'; readonly key: string; readonly row: RowShares }
  | { readonly kind: 'note'; readonly key: string; readonly row: RowShares };

interface View {
  readonly grouping: Grouping;
  readonly folded: ReadonlySet<string>;
  /** Path of the row whose note is open. */
  readonly noteOf: string | undefined;
  readonly materialOf: (ref: string) => Material | undefined;
}

export function gridLines(rows: readonly RowShares[], view: View): GridLine[] {
  const { grouping, folded, noteOf, materialOf } = view;
  const lines: GridLine[] = [];
  const put = (shown: readonly RowShares[]) => {
    let hidden: string | undefined;
    for (const row of shown) {
      if (hidden !== undefined && row.path.startsWith(hidden)) continue;
      hidden = folded.has(row.path) ? `${row.path}.` : undefined;
      lines.push({ kind: 'row', key: row.path, row });
      if (row.path === noteOf) lines.push({ kind: 'note', key: `note ${row.path}`, row });
    }
  };
  if (grouping === 'none') put(rows);
  else {
    for (const group of groupRows(rows, grouping, materialOf)) {
      lines.push({ kind: 'head', key: `head ${group.key}`, group });
      put(group.rows);
    }
  }
  return lines;
}

/** Paths of the rows in sight or out of it, in the order in which they are drawn. */
export function pathsOf(lines: readonly GridLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row.path] : []));
}
