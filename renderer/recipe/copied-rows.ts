// Rows as they go to the clipboard: text that reads back as the same rows, and a table for spreadsheets.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { readCsv } from '#domain/recipe/csv-cells.ts';
import { formulaToCsv } from '#domain/recipe/csv-write.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { linesToText } from '#domain/recipe/text-write.ts';
import type { Language } from '#renderer/ui/words.ts';

export interface CopiedRows {
  readonly text: string;
  readonly html: string;
}

export function copiedRows(
  lines: readonly Line[],
  finder: MaterialFinder,
  language: Language,
): CopiedRows {
  return { text: linesToText(lines, finder, language), html: tableOf(lines, finder) };
}

/** The table that is exported, without the row of the formula. */
function tableOf(lines: readonly Line[], finder: MaterialFinder): string {
  const formula = { name: '', category: '', dosagePercent: 100, lines };
  const read = readCsv(formulaToCsv(formula, finder, '\t'), '\t');
  const [head, , ...rows] = 'rows' in read ? read.rows.map(({ cells }) => cells) : [];
  const cellsOf = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${[cellsOf(head ?? [], 'th'), ...rows.map((row) => cellsOf(row, 'td'))].join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
