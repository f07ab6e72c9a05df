// A formula from any file a perfumer has: by name and content JSON, a table or pasted text, else one sentence why not.
import {
  DEEPEST_ACCORD,
  formulaFile,
  LARGEST_FORMULA_BYTES,
  MOST_LINES,
} from '#contract/recipe.ts';
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { readFormulaCsv } from '#domain/recipe/csv-read.ts';
import { type FileProblem, namesNotFound, type ReadFile } from '#domain/recipe/exchange.ts';
import { type FileOverrides, formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { readFormulaText } from '#domain/recipe/text-read.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { formatOfText, type ReadableFormat, unreadableFormat } from './format.ts';
import { printable } from './quote.ts';
import { type ReadFormula, readFormula } from './read.ts';

export type ImportAnswer =
  | {
      readonly ok: true;
      readonly format: ReadableFormat;
      readonly formula: Formula;
      /** What the formula names and the catalogue does not hold; kept in it, and shown. */
      readonly notFound: readonly string[];
    }
  | {
      readonly ok: false;
      /** The file is wrong, or its format is not one that can be read. */
      readonly reason: 'problem' | 'not-available';
      readonly problem: FileProblem;
    };

const LIMITS = { mostLines: MOST_LINES, deepestAccord: DEEPEST_ACCORD };

/** Never throws for bad input, and never reads a part of a file. */
export function importFormula(
  bytes: Uint8Array,
  fileName: string,
  finder: MaterialFinder,
  overrides: FileOverrides,
): ImportAnswer {
  const unreadable = unreadableFormat(bytes, fileName);
  if (unreadable !== undefined) {
    const params = { format: printable(unreadable) };
    return { ok: false, reason: 'not-available', problem: { code: 'format-unread', params } };
  }
  if (bytes.byteLength > LARGEST_FORMULA_BYTES) {
    return refused('too-large', undefined, { megabytes: LARGEST_FORMULA_BYTES / 1024 / 1024 });
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return refused('not-utf8', decoded.line);
  const { text } = decoded;
  if (text.trim() === '') return refused('empty-file', 1);
  const format = formatOfText(text, fileName);
  const read =
    format === 'json'
      ? readFormula(bytes, overrides)
      : within(
          format === 'csv'
            ? readFormulaCsv(text, finder, LIMITS)
            : readFormulaText(text, finder, LIMITS),
          overrides,
        );
  if (!read.ok) return { ok: false, reason: 'problem', problem: read.problem };
  const { formula } = read;
  return { ok: true, format, formula, notFound: namesNotFound(formula, finder) };
}

function refused(
  code: string,
  line?: number,
  params: FileProblem['params'] = {},
): Extract<ImportAnswer, { readonly ok: false }> {
  const where = line === undefined ? {} : { line };
  return { ok: false, reason: 'problem', problem: { code, params, ...where } };
}

/** Holds what was read against the bounds of a formula file, and names the place of what is beyond them. */
function within(read: ReadFile, overrides: FileOverrides): ReadFormula {
  if (!read.ok) return { ok: false, problem: sayable(read.problem) };
  const checked = formulaFile.safeParse(read.file);
  if (checked.success) return { ok: true, formula: formulaFromFile(checked.data, overrides) };
  const { code, path, params } = explain(checked.error, read.file);
  return { ok: false, problem: sayable({ code, params, ...read.placeOf(path) }) };
}

/** What the file wrote may be anything; what is said of it is one short line. */
function sayable({ params, field, ...problem }: FileProblem): FileProblem {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? printable(value) : value,
  ]);
  return {
    ...problem,
    params: Object.fromEntries(said),
    ...(field === undefined ? {} : { field: printable(field) }),
  };
}
