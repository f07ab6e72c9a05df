// Reads a formula file from bytes: either a formula, or one problem with its line and field and nothing else.

import { getNodeValue } from 'jsonc-parser';
import { formulaFile, LARGEST_FORMULA_BYTES } from '#contract/recipe.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { type FileOverrides, formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { beyondBounds } from './bounds.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { lineAt, offsetOf, parseLocated } from './locate.ts';
import { fieldName, printable } from './quote.ts';

/** What is wrong with a file. `code` is a key of the words in contract/words/reading.ts. */
export type ReadProblem = FileProblem;

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
