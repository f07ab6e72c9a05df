// Tables as text, RFC 4180: cells and rows in and out, and cells that no spreadsheet runs or turns into something else.
import { type FileProblem, problemAt } from './exchange.ts';

export type Separator = ',' | ';' | '\t';

export interface CsvRow {
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet would run, count, or take for a date or a truth value. */
const CHANGED_BY_SPREADSHEETS =
  /^(?:[=+\-@＝＋－＠]|(?:true|false)$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d|\d[\d\s.,:/e+%-]*(?:[ap]m?)?$)/i;
/** Whole numbers stay what they are; so does a CAS number whose middle is no month. */
const KEPT_BY_SPREADSHEETS = /^(?:0|[1-9]\d{0,8}|\d{2,7}-(?!0[1-9]|1[0-2])\d{2}-\d)$/;

function isChanged(cell: string): boolean {
  return CHANGED_BY_SPREADSHEETS.test(cell) && !KEPT_BY_SPREADSHEETS.test(cell);
}

/** Puts an apostrophe before a text that a spreadsheet would change, and before one that looks as if it had one. */
export function guarded(cell: string): string {
  return isChanged(cell.replace(/^'+/, '')) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guarded` off. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isChanged(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

/** Writes rows with CRLF after each; quotes cells that hold a separator, a quotation mark, a line end or outer blanks. */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  const written = (cell: string) =>
    cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return rows.map((cells) => `${cells.map(written).join(separator)}\r\n`).join('');
}

/** One cell: quoted, or everything up to the next separator or line end. */
const CELL: Readonly<Record<Separator, RegExp>> = {
  ',': /"([^"]*(?:""[^"]*)*)"|([^,\r\n]*)/y,
  ';': /"([^"]*(?:""[^"]*)*)"|([^;\r\n]*)/y,
  '\t': /"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*)/y,
};

/** Splits a table into rows; rows without any text are left out. Lines end with LF, CRLF or CR. */
export function readCsv(
  text: string,
  separator: Separator,
): { readonly rows: readonly CsvRow[] } | { readonly problem: FileProblem } {
  const rows: CsvRow[] = [];
  const cell = CELL[separator];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      cell.lastIndex = at;
      const [whole = '', quoted, bare = ''] = cell.exec(text) ?? [];
      if (quoted === undefined && bare.includes('"')) {
        return { problem: problemAt('csv-quote', { line }, {}) };
      }
      cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      line += lineEnds(quoted ?? '');
      at += whole.length;
      if (text[at] !== separator) break;
      at += 1;
    }
    const end = /^(?:\r\n|\n|\r|$)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) return { problem: problemAt('csv-quote', { line }, {}) };
    at += end.length;
    line += 1;
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells });
  }
  return { rows };
}

function lineEnds(text: string): number {
  return text === '' ? 0 : (text.match(/\r\n|\n|\r/g)?.length ?? 0);
}
