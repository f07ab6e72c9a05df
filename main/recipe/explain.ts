// What the schema of the formula file found wrong, as one code of the words and the place of the fault.
import type { z } from 'zod';
import { MOST_CONSTITUENTS, MOST_WORDS } from '#contract/catalogue-own.ts';
import { HEAVIEST_GRAMS, LONGEST_NOTES, LONGEST_TEXT, MOST_OWN } from '#contract/recipe.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { valueAt } from './locate.ts';
import { printable, shown } from './quote.ts';

export interface Explained {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly params: FileProblem['params'];
}

/** The first fault, as a code of the words with what was found. */
export function explain(
  error: z.ZodError,
  value: unknown,
  notOne: 'not-a-formula' | 'not-an-own-material' = 'not-a-formula',
): Explained {
  const issue = error.issues[0];
  if (!issue) return { code: notOne, path: [], params: { found: shown(value) } };
  const { path } = issue;
  const found = shown(valueAt(value, path));
  if (path.length === 0 && issue.code === 'invalid_type')
    return { code: notOne, path, params: { found } };
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? '';
    return { code: 'unknown-field', path: [...path, field], params: { found: printable(field) } };
  }
  if (issue.code === 'custom') {
    return { code: String(issue.params?.['code'] ?? notOne), path, params: { found } };
  }
  if (found === 'nothing') return { code: 'missing', path, params: { found } };
  if (path[0] === 'orgue') return { code: 'unknown-version', path, params: { found } };
  if (path[0] === 'category') return { code: 'unknown-category', path, params: { found } };
  if (issue.code === 'invalid_type') {
    return { code: `must-be-${issue.expected}`, path, params: { found } };
  }
  const field = String(path.at(-1));
  const code = RANGE_CODES[field] ?? 'text-length';
  return { code, path, params: { found, most: MOST[field] ?? MOST[code] ?? LONGEST_TEXT } };
}

const RANGE_CODES: Readonly<Record<string, string>> = {
  amountGrams: 'amount-range',
  strengthPercent: 'percent-range',
  dosagePercent: 'percent-range',
  bergaptenPpm: 'ppm-range',
  lines: 'no-lines',
  cas: 'not-a-cas',
  locked: 'must-be-true',
  constituents: 'list-length',
  own: 'list-length',
  synonyms: 'list-length',
  descriptors: 'list-length',
};

/** By field, else by code. */
const MOST: Readonly<Record<string, number>> = {
  notes: LONGEST_NOTES,
  constituents: MOST_CONSTITUENTS,
  own: MOST_OWN,
  'list-length': MOST_WORDS,
  'amount-range': HEAVIEST_GRAMS,
};
