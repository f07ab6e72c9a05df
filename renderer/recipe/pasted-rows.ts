// Rows from the clipboard: a table or pasted text, read by the same readers as files; every line counts or none does.
import {
  DEEPEST_ACCORD,
  formulaFile,
  HEAVIEST_GRAMS,
  LONGEST_TEXT,
  MOST_LINES,
} from '#contract/recipe.ts';
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { isCsvHead } from '#domain/recipe/csv-columns.ts';
import { readFormulaCsv } from '#domain/recipe/csv-read.ts';
import { type FileProblem, problemAt } from '#domain/recipe/exchange.ts';
import { type FileLine, formulaFromFile } from '#domain/recipe/file.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { readFormulaText } from '#domain/recipe/text-read.ts';

export type PastedRows =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly problem: FileProblem };

const LIMITS = { mostLines: MOST_LINES, deepestAccord: DEEPEST_ACCORD };

/** `present` is how many rows there are already. */
export function pastedRows(text: string, finder: MaterialFinder, present: number): PastedRows {
  const read = isCsvHead(text)
    ? readFormulaCsv(text, finder, LIMITS)
    : readFormulaText(text, finder, LIMITS);
  if (!read.ok) return read;
  const { file } = read;
  // Rows that were copied before they were weighed are rows all the same.
  const checked = formulaFile.safeParse({ ...file, lines: file.lines.map(weighed) });
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = issue?.path ?? [];
    const code = issue?.code === 'custom' ? String(issue.params?.['code']) : boundOf(path);
    const params = { found: valueAt(file, path), most: mostOf(code) };
    return { ok: false, problem: { code, params, ...read.placeOf(path) } };
  }
  if (present + countOf(file.lines) > MOST_LINES) {
    return { ok: false, problem: problemAt('too-many-lines', { line: 1 }, { most: MOST_LINES }) };
  }
  return { ok: true, lines: formulaFromFile(file, { fallbackName: '' }).lines };
}

function weighed(line: FileLine): FileLine {
  const inside = line.lines ? { lines: line.lines.map(weighed) } : {};
  return { ...line, ...inside, amountGrams: line.amountGrams === 0 ? 1 : line.amountGrams };
}

function countOf(lines: readonly FileLine[]): number {
  return lines.reduce((count, { lines: inside }) => count + 1 + countOf(inside ?? []), 0);
}

const BOUNDS: Readonly<Record<string, string>> = {
  category: 'unknown-category',
  amountGrams: 'amount-range',
  strengthPercent: 'percent-range',
  dosagePercent: 'percent-range',
  bergaptenPpm: 'ppm-range',
  cas: 'not-a-cas',
};

function boundOf(path: readonly PropertyKey[]): string {
  return BOUNDS[String(path.at(-1))] ?? 'text-length';
}

function mostOf(code: string): number {
  return code === 'amount-range' ? HEAVIEST_GRAMS : LONGEST_TEXT;
}

const LONGEST_QUOTE = 60;

function valueAt(value: unknown, path: readonly PropertyKey[]): string {
  let found = value;
  for (const step of path) found = (found as Readonly<Record<PropertyKey, unknown>>)[step];
  const text = String(found).replaceAll(/\p{Cc}/gu, ' ');
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
