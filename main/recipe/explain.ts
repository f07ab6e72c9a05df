// What the schema of the formula file found wrong, as one code of the words and the place of the fault.
import type { z } from 'zod';
import { HEAVIEST_GRAMS, LONGEST_NOTES, LONGEST_TEXT } from '#contract/recipe.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { valueAt } from './locate.ts';
import { printable, shown } from './quote.ts';

export interface Explained {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly params: FileProblem['params'];
}

/** The first fault, as a code of the words with what was found. */
export function explain(error: z.ZodError, value: unknown): Explained {
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
  const field = String(path.at(-1));
  const code = RANGE_CODES[field] ?? 'text-length';
  const longest = field === 'notes' ? LONGEST_NOTES : LONGEST_TEXT;
  const most = code === 'text-length' ? longest : HEAVIEST_GRAMS;
  return { code, path, params: { found, most } };
}

const RANGE_CODES: Readonly<Record<string, string>> = {
  amountGrams: 'amount-range',
  strengthPercent: 'percent-range',
  dosagePercent: 'percent-range',
  bergaptenPpm: 'ppm-range',
  lines: 'no-lines',
  cas: 'not-a-cas',
  locked: 'must-be-true',
};
