// The rows of a table of a formula: what each is, where it belongs, and its cells by column instead of by place.
import { plainName } from '#domain/catalogue/name.ts';
import { unguarded } from './csv-cells.ts';
import type { Column, CsvTable } from './csv-columns.ts';
import { type FileProblem, type Place, problemAt, type ReadLimits } from './exchange.ts';

export type RowKind = 'formula' | 'material' | 'natural' | 'accord';

export interface TableRow {
  /** What the row says it is; undefined when it does not say. */
  readonly kind: RowKind | undefined;
  /** Numbers of the path, `[2, 1]` for 2.1; of its place when the table has no paths. */
  readonly path: readonly number[];
  /** The text of a cell; empty when there is none. */
  readonly cell: (column: Column) => string;
  readonly place: (column: Column) => Place;
  readonly line: number;
}

const KINDS: Readonly<Record<string, RowKind>> = {
  formula: 'formula',
  포뮬러: 'formula',
  material: 'material',
  원료: 'material',
  natural: 'natural',
  천연물: 'natural',
  accord: 'accord',
  어코드: 'accord',
};

type Rows = { readonly rows: readonly TableRow[] } | { readonly problem: FileProblem };

/** Names each row and puts it in its place; cells beyond the head, unknown kinds and broken paths are refused. */
export function tableRows(table: CsvTable, limits: ReadLimits): Rows {
  const hasPaths = table.rows.some(({ cells }) => cellAt(cells, table, 'line') !== '');
  const rows: TableRow[] = [];
  let count = 0;
  for (const { cells, line } of table.rows) {
    const loose = cells.findIndex((one, at) => one.trim() !== '' && !table.headed.has(at));
    if (loose >= 0)
      return { problem: problemAt('row-too-long', { line }, { found: cells[loose] ?? '' }) };
    const cell = (column: Column) => cellAt(cells, table, column);
    const place = (column: Column) => {
      const heading = table.columns.get(column)?.heading;
      return { line, ...(heading === undefined ? {} : { field: heading }) };
    };
    const word = plainName(cell('kind'));
    const kind = KINDS[word];
    if (word !== '' && kind === undefined) {
      return { problem: problemAt('kind-unknown', place('kind'), { found: cell('kind') }) };
    }
    if (kind !== 'formula') count += 1;
    if (count > limits.mostLines) {
      return { problem: problemAt('too-many-lines', { line }, { most: limits.mostLines }) };
    }
    const read = kind === 'formula' ? [] : pathOf(cell('line'), hasPaths, count);
    if (read === undefined || read.length > limits.deepestAccord) {
      const code = read ? 'too-deep' : cell('line') === '' ? 'path-missing' : 'path-wrong';
      return { problem: problemAt(code, place('line'), { found: cell('line') }) };
    }
    rows.push({ kind, path: read, cell, place, line });
  }
  return { rows };
}

function cellAt(cells: readonly string[], { columns }: CsvTable, column: Column): string {
  const at = columns.get(column)?.at;
  return at === undefined ? '' : unguarded((cells[at] ?? '').trim());
}

function pathOf(written: string, hasPaths: boolean, count: number): number[] | undefined {
  if (!hasPaths) return [count];
  if (!/^\d{1,9}(?:\.\d{1,9})*$/.test(written)) return undefined;
  return written.split('.').map(Number);
}

/** Rows in the order of their paths, whatever a spreadsheet sorted them by; undefined order is refused. */
export function inOrder(rows: readonly TableRow[]): Rows {
  const sorted = rows.toSorted((one, other) => comparePaths(one.path, other.path));
  const known = new Set<string>();
  for (const row of sorted) {
    const key = row.path.join('.');
    const parent = row.path.slice(0, -1).join('.');
    const found = { found: key };
    if (known.has(key)) return { problem: problemAt('path-twice', row.place('line'), found) };
    if (parent !== '' && !known.has(parent)) {
      return { problem: problemAt('path-orphan', row.place('line'), found) };
    }
    known.add(key);
  }
  return { rows: sorted };
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  for (const [at, step] of one.entries()) {
    const difference = step - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
