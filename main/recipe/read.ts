// Reads a formula file from bytes: either a formula, or one problem with its line and field and nothing else.

import { getNodeValue } from 'jsonc-parser';
import type { z } from 'zod';
import {
  formulaFile,
  HEAVIEST_GRAMS,
  LARGEST_FORMULA_BYTES,
  LONGEST_TEXT,
} from '#contract/recipe.ts';
import { type FileOverrides, formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { beyondBounds } from './bounds.ts';
import { decode } from './decode.ts';
import { lineAt, offsetOf, parseLocated, valueAt } from './locate.ts';
import { fieldName, printable, shown } from './quote.ts';

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

/** Parses and validates. Never throws for bad input. */
export function readFormula(bytes: Uint8Array, overrides: FileOverrides): ReadFormula {
  if (bytes.byteLength > LARGEST_FORMULA_BYTES) {
    return refused('too-large', undefined, { megabytes: LARGEST_FORMULA_BYTES / 1024 / 1024 });
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return refused('not-utf8', decoded.line, {});
  const { text } = decoded;
  const parsed = parseLocated(text);
  if ('code' in parsed) {
    return refused(parsed.code, lineAt(text, parsed.offset), { detail: printable(parsed.detail) });
  }
  const beyond = beyondBounds(parsed.root);
  if (beyond) {
    const { code, path, most } = beyond;
    return refused(code, lineAt(text, offsetOf(parsed.root, path)), { most }, fieldName(path));
  }
  const value: unknown = getNodeValue(parsed.root);
  const checked = formulaFile.safeParse(value);
  if (!checked.success) {
    const problem = explain(checked.error, value);
    const line = lineAt(text, offsetOf(parsed.root, problem.path));
    return refused(problem.code, line, problem.params, fieldName(problem.path));
  }
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

interface Explained {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly params: ReadProblem['params'];
}

function explain(error: z.ZodError, value: unknown): Explained {
  const issue = error.issues[0];
  if (!issue) return { code: 'not-a-formula', path: [], params: { found: shown(value) } };
  const { path } = issue;
  const found = shown(valueAt(value, path));
  if (path.length === 0 && issue.code === 'invalid_type')
    return { code: 'not-a-formula', path, params: { found } };
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? '';
    return { code: 'unknown-field', path: [...path, field], params: { found: printable(field) } };
  }
  if (issue.code === 'custom') {
    return { code: String(issue.params?.['code'] ?? 'not-a-formula'), path, params: { found } };
  }
  if (found === 'nothing') return { code: 'missing', path, params: { found } };
  if (path[0] === 'orgue') return { code: 'unknown-version', path, params: { found } };
  if (path[0] === 'category') return { code: 'unknown-category', path, params: { found } };
  if (issue.code === 'invalid_type') {
    return { code: `must-be-${issue.expected}`, path, params: { found } };
  }
  const code = RANGE_CODES[String(path.at(-1))] ?? 'text-length';
  const most = code === 'text-length' ? LONGEST_TEXT : HEAVIEST_GRAMS;
  return { code, path, params: { found, most } };
}

const RANGE_CODES: Readonly<Record<string, string>> = {
  amountGrams: 'amount-range',
  strengthPercent: 'percent-range',
  dosagePercent: 'percent-range',
  bergaptenPpm: 'ppm-range',
  lines: 'no-lines',
  cas: 'not-a-cas',
};
