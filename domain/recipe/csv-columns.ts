// The columns of a formula as a table: how Orgue heads them, and what other people's tables call the same thing.
import { plainName } from '#domain/catalogue/name.ts';
import { type CsvRow, readCsv, type Separator } from './csv-cells.ts';
import { type FileProblem, problemAt } from './exchange.ts';

/** In the order in which they are written. */
export const COLUMNS = [
  'line',
  'kind',
  'material',
  'name',
  'cas',
  'natural',
  'iso9235',
  'amountGrams',
  'strengthPercent',
  'solvent',
  'bergaptenPpm',
  'category',
  'dosagePercent',
  'note',
  'locked',
] as const;
export type Column = (typeof COLUMNS)[number] | 'amountPercent' | 'amountParts' | 'aside';

/** Other headings, levelled by `plainName`: blanks for punctuation, no unit in brackets. */
const ALIASES: Readonly<Record<Column, string>> = {
  line: 'row|no|number|번호|행',
  kind: 'type|종류',
  material: 'material id|원료 id',
  name: 'ingredient|ingredients|raw material|material name|원료|원료명|이름|성분',
  cas: 'cas number|cas no|cas 번호',
  natural: '천연물',
  iso9235: 'iso 9235',
  amountGrams: 'amount g|amount grams|grams|gram|g|weight g|quantity g|그램|양 g|중량 g|무게 g',
  strengthPercent:
    'strength|dilution|concentration|strength percent|dilution percent|농도|희석|희석 농도',
  solvent: 'dilutant|diluent|diluted in|carrier|용매|희석제|희석 용매',
  bergaptenPpm: 'bergapten|bergapten ppm|베르갑텐|베르갑텐 ppm',
  category: 'ifra category|카테고리|ifra 카테고리',
  dosagePercent: 'dosage|부향률',
  amountPercent: 'percent|percentage|비율|퍼센트',
  amountParts: 'amount|parts|part|quantity|weight|양|중량|무게|파트',
  note: 'notes|메모',
  locked: 'lock|잠금',
  aside: 'comment|comments|remark|remarks|supplier|price|cost|family|비고|공급사',
};

const COLUMN_BY_HEADING = new Map<string, Column>(
  (Object.entries(ALIASES) as [Column, string][]).flatMap(([column, names]) =>
    [column, ...names.split('|')].map((name) => [plainName(name), column] as const),
  ),
);

function columnOf(heading: string): Column | undefined {
  const named = heading.trim().replace(/^[%％]$/, 'percent');
  return COLUMN_BY_HEADING.get(plainName(named));
}

export interface CsvTable {
  readonly separator: Separator;
  /** Where each column stands, and how the file heads it. */
  readonly columns: ReadonlyMap<Column, { readonly at: number; readonly heading: string }>;
  /** Places that have a heading, columns aside included. */
  readonly headed: ReadonlySet<number>;
  readonly rows: readonly CsvRow[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const AMOUNTS = ['amountGrams', 'amountParts', 'amountPercent'] as const;

/** The separator that makes columns of the first line that says anything, or the one that makes the most cells. */
function separatorOf(headLine: string): Separator {
  const [best] = SEPARATORS.map((separator) => {
    const read = readCsv(headLine, separator);
    const cells = 'problem' in read ? [] : (read.rows[0]?.cells ?? []);
    const known = cells.filter((cell) => columnOf(cell) !== undefined).length;
    return { separator, score: known * 1000 + cells.length };
  }).sort((one, other) => other.score - one.score);
  return best?.separator ?? ',';
}

function headLineOf(text: string): string {
  return /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
}

/** True when the first line heads a table of a formula: a material and an amount, side by side. */
export function isCsvHead(text: string): boolean {
  const headLine = headLineOf(text);
  const read = readCsv(headLine, separatorOf(headLine));
  if ('problem' in read) return false;
  const columns = (read.rows[0]?.cells ?? []).map(columnOf);
  const has = (some: readonly Column[]) => some.some((column) => columns.includes(column));
  return has(AMOUNTS) && has(['material', 'name', 'natural', 'cas']);
}

/** Reads the head and cuts the rows; every column must be known, or a misspelt strength would pass for a neat line. */
export function readTable(
  text: string,
): { readonly table: CsvTable } | { readonly problem: FileProblem } {
  const separator = separatorOf(headLineOf(text));
  const read = readCsv(text, separator);
  if ('problem' in read) return read;
  const [head, ...rows] = read.rows;
  if (!head) return { problem: problemAt('empty-file', { line: 1 }) };
  const columns = new Map<Column, { at: number; heading: string }>();
  const headed = new Set<number>();
  for (const [at, cell] of head.cells.entries()) {
    const heading = cell.trim();
    if (heading === '') continue;
    headed.add(at);
    const column = columnOf(heading);
    const place = { line: head.line, field: heading };
    if (column === undefined) return { problem: problemAt('column-unknown', place) };
    if (column === 'aside') continue;
    if (columns.has(column)) return { problem: problemAt('column-twice', place) };
    columns.set(column, { at, heading });
  }
  const problem = missingColumn(columns, head.line);
  return problem ? { problem } : { table: { separator, columns, headed, rows } };
}

function missingColumn(
  columns: ReadonlyMap<Column, { readonly heading: string }>,
  line: number,
): FileProblem | undefined {
  const amounts = AMOUNTS.filter((column) => columns.has(column));
  if (amounts.length === 0) {
    return problemAt('column-missing', { line }, { found: 'amountGrams' });
  }
  // Percents beside grams only repeat them; grams beside parts do not say which were meant.
  if (columns.has('amountParts') && amounts.length > 1) {
    const field = columns.get('amountParts')?.heading ?? '';
    return problemAt('column-twice', { line, field });
  }
  const names = ['material', 'name', 'natural', 'cas'] as const;
  return names.some((column) => columns.has(column))
    ? undefined
    : problemAt('column-missing', { line }, { found: 'material' });
}
