// Reads a formula file from bytes: either a formula, or one problem with its line and field and nothing else.

import { getNodeValue } from 'jsonc-parser';
import type { z } from 'zod';
import { DEEPEST_ACCORD, formulaFile, HEAVIEST_GRAMS, MOST_LINES } from '#contract/recipe.ts';
import { type FileLine, type FileOverrides, formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { lineAt, offsetOf, parseLocated, valueAt } from './locate.ts';

/** What is wrong with a file. `code` is a key of the words in contract/words/reading.ts. */
export interface ReadProblem {
  readonly code: string;
  /** From 1; absent when the file as a whole is at fault. */
  readonly line?: number;
  /** Path such as `lines[2].strengthPercent`. */
  readonly field?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Largest file that is read, bytes. */
export const LARGEST_FILE_BYTES = 4 * 1024 * 1024;

/** Parses and validates. Never throws for bad input. */
export function readFormula(bytes: Uint8Array, overrides: FileOverrides): ReadFormula {
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    return refused('too-large', undefined, { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  }
  const text = decode(bytes);
  if (typeof text === 'number') return refused('not-utf8', text, {});
  const parsed = parseLocated(text);
  if ('code' in parsed) {
    return refused(parsed.code, lineAt(text, parsed.offset), { detail: parsed.detail });
  }
  const value: unknown = getNodeValue(parsed.root);
  const checked = formulaFile.safeParse(value);
  if (!checked.success) {
    const problem = explain(checked.error, value);
    const line = lineAt(text, offsetOf(parsed.root, problem.path));
    return refused(problem.code, line, problem.params, fieldName(problem.path));
  }
  const size = measure(checked.data.lines);
  if (size.lines > MOST_LINES) return refused('too-many-lines', undefined, { most: MOST_LINES });
  if (size.depth > DEEPEST_ACCORD) return refused('too-deep', undefined, { most: DEEPEST_ACCORD });
  return { ok: true, formula: formulaFromFile(checked.data, overrides) };
}

function refused(
  code: string,
  line: number | undefined,
  params: ReadProblem['params'],
  field?: string,
): ReadFormula {
  const where = { ...(line === undefined ? {} : { line }), ...(field ? { field } : {}) };
  return { ok: false, problem: { code, params, ...where } };
}

/** The text, or the line number of the first bytes that are not UTF-8. */
function decode(bytes: Uint8Array): string | number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return strict.decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const at = lenient.indexOf('�');
    return lineAt(lenient, at < 0 ? 0 : at);
  }
}

interface Explained {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly params: ReadProblem['params'];
}

function explain(error: z.ZodError, value: unknown): Explained {
  const issue = error.issues[0];
  if (!issue) return { code: 'not-a-formula', path: [], params: {} };
  const { path } = issue;
  const found = shown(valueAt(value, path));
  if (path.length === 0 && issue.code === 'invalid_type')
    return { code: 'not-a-formula', path, params: { found } };
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? '';
    return { code: 'unknown-field', path: [...path, field], params: { found: field } };
  }
  if (issue.code === 'custom') {
    return { code: String(issue.params?.['code'] ?? 'not-a-formula'), path, params: { found } };
  }
  if (path[0] === 'orgue') return { code: 'unknown-version', path, params: { found } };
  if (path[0] === 'category') return { code: 'unknown-category', path, params: { found } };
  if (found === 'nothing') return { code: 'missing', path, params: { found } };
  if (issue.code === 'invalid_type') {
    return { code: `must-be-${issue.expected}`, path, params: { found } };
  }
  const field = String(path.at(-1));
  return {
    code: RANGE_CODES[field] ?? 'not-allowed',
    path,
    params: { found, most: HEAVIEST_GRAMS },
  };
}

const RANGE_CODES: Readonly<Record<string, string>> = {
  amountGrams: 'amount-range',
  strengthPercent: 'percent-range',
  dosagePercent: 'percent-range',
  bergaptenPpm: 'ppm-range',
  lines: 'no-lines',
  cas: 'not-a-cas',
};

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
}

function measure(lines: readonly FileLine[]): { lines: number; depth: number } {
  let count = lines.length;
  let depth = 1;
  for (const line of lines) {
    if (!line.lines) continue;
    const inside = measure(line.lines);
    count += inside.lines;
    depth = Math.max(depth, 1 + inside.depth);
  }
  return { lines: count, depth };
}
