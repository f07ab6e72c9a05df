// The formula file, version 1, as it may come from outside: every bound that a later step relies on is checked here.

import { z } from 'zod';
import type { FileLine, FormulaFile } from '#domain/recipe/file.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { ownMaterial } from './catalogue-own.ts';
import { cas, reference, text, UNPRINTABLE } from './text.ts';

export { LONGEST_TEXT } from './text.ts';

/** Most lines a formula may have, nested ones included. */
export const MOST_LINES = 2000;
/** Deepest nesting of accords. */
export const DEEPEST_ACCORD = 32;
/** Largest formula file that is read, bytes. */
export const LARGEST_FORMULA_BYTES = 4 * 1024 * 1024;
/** Heaviest line, grams. */
export const HEAVIEST_GRAMS = 1e9;
/** Most own materials that a formula brings along. */
export const MOST_OWN = 200;
/** Longest notes on a whole formula, characters. */
export const LONGEST_NOTES = 5000;

/** Lines and columns of a text that has several. */
const LAYOUT = /[\n\t]/g;
const notes = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NOTES)
  .refine((written) => !UNPRINTABLE.test(written.replaceAll(LAYOUT, '')), {
    params: { code: 'unprintable' },
  });

const fieldsOf = (amountGrams: z.ZodNumber, line: () => z.ZodType<FileLine>) =>
  z.strictObject({
    material: reference.optional(),
    natural: text.optional(),
    iso9235: text.optional(),
    cas: cas.optional(),
    name: text.optional(),
    get lines() {
      return z.array(line()).min(1).optional();
    },
    amountGrams,
    strengthPercent: z.number().gt(0).lte(100).optional(),
    solvent: reference.optional(),
    bergaptenPpm: z.number().gte(0).lte(1e6).optional(),
    note: text.optional(),
    locked: z.literal(true).optional(),
  });

/** The ways in which fields of one line contradict each other; first match is told. */
const CONTRADICTIONS: readonly {
  readonly code: string;
  readonly field: string;
  readonly holds: (line: FileLine) => boolean;
}[] = [
  {
    code: 'names-nothing',
    field: 'material',
    holds: ({ material, natural, lines }) => !material && !natural && !lines,
  },
  {
    code: 'accord-and-material',
    field: 'lines',
    holds: ({ material, natural, lines }) => lines !== undefined && Boolean(material ?? natural),
  },
  {
    code: 'variant-of-nothing',
    field: 'iso9235',
    holds: ({ natural, iso9235 }) => iso9235 !== undefined && natural === undefined,
  },
  {
    code: 'only-on-material',
    field: 'cas',
    holds: ({ material, cas: number }) => number !== undefined && material === undefined,
  },
  {
    code: 'only-on-material',
    field: 'bergaptenPpm',
    holds: ({ lines, bergaptenPpm }) => lines !== undefined && bergaptenPpm !== undefined,
  },
  {
    code: 'solvent-missing',
    field: 'solvent',
    holds: ({ strengthPercent, solvent }) =>
      (strengthPercent ?? 100) < 100 && solvent === undefined,
  },
];

function lineWith(amountGrams: z.ZodNumber): z.ZodType<FileLine> {
  const line: z.ZodType<FileLine> = fieldsOf(amountGrams, () => line).superRefine(
    (given, context) => {
      const found = CONTRADICTIONS.find(({ holds }) => holds(given));
      if (found)
        context.addIssue({ code: 'custom', path: [found.field], params: { code: found.code } });
    },
  );
  return line;
}

function formulaWith(line: z.ZodType<FileLine>): z.ZodType<FormulaFile> {
  return z.strictObject({
    orgue: z.literal(1),
    name: text.optional(),
    category: z.enum(CATEGORY_IDS).optional(),
    dosagePercent: z.number().gt(0).lte(100).optional(),
    lines: z.array(line).min(1),
    notes: notes.optional(),
    own: z.array(ownMaterial).min(1).max(MOST_OWN).optional(),
  });
}

const grams = z.number().lte(HEAVIEST_GRAMS);

/** Version 1 of the formula file. Unknown fields are refused: a misspelt strength must not pass for a neat line. */
export const formulaFile = formulaWith(lineWith(grams.gt(0)));

/** A formula as it is kept while it is worked on: rows that are not weighed yet stand in their place with 0 g. */
export const keptFormula = formulaWith(lineWith(grams.gte(0)));
