// Opens the sources strictly: UTF-8, every column, every row against its schema; each fault becomes one sentence.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** The folder being built from, and what is wrong with it so far. */
export interface Sources {
  readonly root: string;
  /** Files and rows that cannot be read. */
  readonly faults: string[];
  /** Rows that contradict each other; worth reading only once there are no faults. */
  readonly conflicts: string[];
}

export function openSources(root: string): Sources {
  return { root, faults: [], conflicts: [] };
}

export interface Place {
  readonly file: string;
  /** Counted from 1; the header is line 1. */
  readonly line: number;
}

export interface Located<Row> extends Place {
  readonly row: Row;
}

/** Records what cannot be read at a place, for the person who edits the file. */
export function fault(sources: Sources, place: Place, column: string, why: string): void {
  sources.faults.push(sentence(place, column, why));
}

/** Records a row that is well formed and cannot be true beside the others. */
export function conflict(sources: Sources, place: Place, column: string, why: string): void {
  sources.conflicts.push(sentence(place, column, why));
}

function sentence({ file, line }: Place, column: string, why: string): string {
  return `${file}, line ${line}, column ${column}: ${why}`;
}

/** The rows of `root/file` that fit the schema; the others, and a file that is no CSV, are recorded as faults. */
export function readRows<Schema extends z.ZodObject>(
  sources: Sources,
  file: string,
  schema: Schema,
): Located<z.infer<Schema>>[] {
  const text = readText(sources, file);
  if (text === undefined) return [];
  const columns = Object.keys(schema.shape);
  const records = recordsOf(sources, file, text, columns) ?? [];
  return records.flatMap(({ record, info }) => {
    const place = { file, line: info.lines };
    const checked = schema.safeParse(record);
    if (checked.success) return [{ row: checked.data, ...place }];
    for (const { path, message } of checked.error.issues) {
      const column = String(path[0] ?? columns[0]);
      const found = JSON.stringify((record[column] ?? '').slice(0, 60));
      fault(sources, place, column, `${message} (found ${found})`);
    }
    return [];
  });
}

/** `root/file` as text; a missing file or broken UTF-8 is a fault and gives undefined. */
export function readText(sources: Sources, file: string): string | undefined {
  const path = join(sources.root, file);
  if (!existsSync(path)) {
    sources.faults.push(`${file}: the file is missing`);
    return undefined;
  }
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text.replace(/^\u{FEFF}/u, '');
  const before = text.slice(0, text.indexOf('\u{FFFD}')).split('\n');
  const column = `${(before.at(-1)?.length ?? 0) + 1}`;
  fault(sources, { file, line: before.length }, column, 'the text is not valid UTF-8');
  return undefined;
}

/** Rows by key; a key that stands twice is a conflict of the later row. */
export function uniqueBy<Row>(
  sources: Sources,
  rows: readonly Located<Row>[],
  column: string,
  keyOf: (row: Row) => string,
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const one of rows) {
    const key = keyOf(one.row);
    if (found.has(key)) conflict(sources, one, column, `"${key}" stands twice`);
    else found.set(key, one.row);
  }
  return found;
}

/** True when the folder has this file; only what the build can do without is asked about. */
export function hasFile({ root }: Sources, file: string): boolean {
  return existsSync(join(root, file));
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function recordsOf(
  sources: Sources,
  file: string,
  text: string,
  needed: readonly string[],
): CsvRecord[] | undefined {
  const wrong: string[] = [];
  const header = (names: string[]): string[] => {
    for (const name of needed)
      if (!names.includes(name)) wrong.push(`${name}: the column is missing`);
    for (const [at, name] of names.entries())
      if (names.indexOf(name) !== at) wrong.push(`${name}: the column stands twice`);
    return names;
  };
  try {
    const records = parse(text, { columns: header, info: true, skip_empty_lines: true });
    sources.faults.push(...wrong.map((why) => `${file}, line 1, column ${why}`));
    // csv-parse does not type what `info` adds around each record.
    return wrong.length > 0 ? undefined : (records as unknown as CsvRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const column = typeof error['column'] === 'string' ? error['column'] : (needed[0] ?? '1');
    fault(sources, { file, line }, column, error.message);
    return undefined;
  }
}
