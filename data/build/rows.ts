// Source rows, each checked against its schema; a bad one is a sentence with file, line and column.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A source that cannot be built from; `message` is one sentence for the person who edited it. */
export class BadSource extends Error {}

export interface Located<Row> {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** Reads `root/file` strictly: UTF-8, the header's columns on every row, every row of the schema. */
export function readRows<Row>(root: string, file: string, schema: z.ZodType<Row>): Located<Row>[] {
  return recordsOf(readText(root, file), file).map(({ record, info }) => {
    const checked = schema.safeParse(record);
    if (checked.success) return { row: checked.data, file, line: info.lines };
    const [issue] = checked.error.issues;
    const column = String(issue?.path[0] ?? 'row');
    const found = JSON.stringify(record[column] ?? '');
    throw new BadSource(
      `${file}, line ${info.lines}, column ${column}: ${issue?.message ?? 'not valid'} (found ${found})`,
    );
  });
}

/** Reads `root/file` as text. */
export function readText(root: string, file: string): string {
  const bytes = readFileSync(join(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder().decode(bytes);
    const line = lenient.slice(0, lenient.indexOf('�')).split('\n').length;
    throw new BadSource(`${file}, line ${line}, column 1: the text is not valid UTF-8`);
  }
}

interface CsvRecord {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, file: string): CsvRecord[] {
  try {
    return parse(text, {
      columns: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const column = typeof error['column'] === 'string' ? error['column'] : 'row';
    throw new BadSource(`${file}, line ${line}, column ${column}: ${error.message}`);
  }
}

/** Fails when two rows carry the same key. */
export function uniqueBy<Row>(
  rows: readonly Located<Row>[],
  column: string,
  keyOf: (row: Row) => string,
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const { row, file, line } of rows) {
    const key = keyOf(row);
    if (found.has(key)) throw refused({ file, line }, column, `"${key}" stands twice`);
    found.set(key, row);
  }
  return found;
}

/** The sentence for a row that is well formed and wrong. */
export function refused(
  { file, line }: { readonly file: string; readonly line: number },
  column: string,
  why: string,
): BadSource {
  return new BadSource(`${file}, line ${line}, column ${column}: ${why}`);
}

export const decimal = z.string().regex(/^\d+(\.\d+)?([eE][+-]?\d+)?$/, 'must be a decimal number');
export const optionalNumber = z
  .string()
  .regex(/^(-?\d+(\.\d+)?([eE][+-]?\d+)?)?$/, 'must be a number or empty')
  .transform((text) => (text === '' ? undefined : Number(text)));
export const filled = z.string().min(1, 'must not be empty');
export const list = (separator: string) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
export const CAS = /^\d{2,7}-\d{2}-\d$/;

/** True when the last digit of a CAS number is the one its other digits demand. */
export function casChecks(cas: string): boolean {
  if (!CAS.test(cas)) return false;
  const digits = cas.replaceAll('-', '');
  const sum = [...digits.slice(0, -1)]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at + 1), 0);
  return sum % 10 === Number(digits.at(-1));
}
