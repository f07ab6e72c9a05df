// A formula as the bytes of a file that another program, a spreadsheet or a mail can hold, and that Orgue reads back.
import { formulaFile } from '#contract/recipe.ts';
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { formulaToCsv } from '#domain/recipe/csv-write.ts';
import { dropEmptyLines } from '#domain/recipe/edit.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { formulaToText } from '#domain/recipe/text-write.ts';
import { explain } from './explain.ts';
import { fieldName, printable } from './quote.ts';

export type ExportAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly extension: string }
  | {
      readonly ok: false;
      /** What is in the formula cannot be in a file, or the format is not one that can be written. */
      readonly reason: 'problem' | 'not-available';
      readonly problem: FileProblem;
    };

/** Spreadsheets take a table without it for the letters of their own country. */
const BYTE_ORDER_MARK = '\ufeff';

type Writer = (formula: Formula, finder: MaterialFinder, language: 'en' | 'ko') => string;

const FORMATS: Readonly<Record<string, { readonly extension: string; readonly write: Writer }>> = {
  json: { extension: 'json', write: writeJson },
  csv: {
    extension: 'csv',
    write: (formula, finder) => BYTE_ORDER_MARK + formulaToCsv(formula, finder),
  },
  tsv: {
    extension: 'tsv',
    write: (formula, finder) => BYTE_ORDER_MARK + formulaToCsv(formula, finder, '\t'),
  },
  text: { extension: 'txt', write: formulaToText },
};

/** Rows that weigh nothing are left out; a formula that no reader would take back is refused. */
export function exportFormula(
  formula: Formula,
  format: string,
  finder: MaterialFinder,
  language: 'en' | 'ko' = 'en',
): ExportAnswer {
  const chosen = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!chosen) {
    const params = { format: printable(format) };
    return { ok: false, reason: 'not-available', problem: { code: 'format-unwritten', params } };
  }
  const weighed = { ...formula, lines: dropEmptyLines(formula.lines) };
  const file = fileOf(weighed, finder);
  const checked = formulaFile.safeParse(file);
  if (!checked.success) {
    const { code, path, params } = explain(checked.error, file);
    const problem = { code, params, field: fieldName(path) };
    return { ok: false, reason: 'problem', problem };
  }
  const text = chosen.write(weighed, finder, language);
  return { ok: true, bytes: new TextEncoder().encode(text), extension: chosen.extension };
}

function writeJson(formula: Formula, finder: MaterialFinder): string {
  return `${JSON.stringify(fileOf(formula, finder), undefined, 2)}\n`;
}

/** A formula without a name has no field for it. */
function fileOf(formula: Formula, { byId }: MaterialFinder) {
  const { name, ...file } = formulaToFile(formula, byId);
  const { orgue, ...rest } = file;
  return name?.trim() ? { orgue, name, ...rest } : file;
}
