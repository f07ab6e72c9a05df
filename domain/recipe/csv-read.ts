// Reads a formula from a table, Orgue's own or another program's: every cell counts, or the row is refused.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { type Column, readTable } from './csv-columns.ts';
import { type CellNumbers, cellNumbers } from './csv-numbers.ts';
import { inOrder, type TableRow, tableRows } from './csv-rows.ts';
import {
  type FileProblem,
  problemAt,
  type ReadFile,
  type ReadLimits,
  referenceOf,
} from './exchange.ts';
import type { FileLine, FormulaFile } from './file.ts';
import { gramsOfAmount, unclearList, unclearNumber, valueOf } from './written-amount.ts';

/** A formula file, or the first problem with its line and column. */
export function readFormulaCsv(text: string, finder: MaterialFinder, limits: ReadLimits): ReadFile {
  const head = readTable(text.replace(/^\ufeff/, ''));
  if ('problem' in head) return { ok: false, problem: head.problem };
  const { table } = head;
  const named = tableRows(table, limits);
  if ('problem' in named) return { ok: false, problem: named.problem };
  const formulaRows = named.rows.filter(({ kind }) => kind === 'formula');
  const sorted = inOrder(named.rows.filter(({ kind }) => kind !== 'formula'));
  if ('problem' in sorted) return { ok: false, problem: sorted.problem };
  const numbers = new Map<TableRow, CellNumbers>();
  for (const row of named.rows) {
    const read = cellNumbers(row, table.columns);
    if ('code' in read) return { ok: false, problem: read };
    numbers.set(row, read);
  }
  const written = [...numbers.values()].flatMap((one) => Object.values(one));
  const problem =
    unclearNumber(written, table.separator === ';') ??
    unclearLock(sorted.rows) ??
    misplacedCell(named.rows, formulaRows) ??
    disagreeingName(sorted.rows, finder);
  if (problem) return { ok: false, problem };
  return built(sorted.rows, formulaRows[0], numbers, finder);
}

/** What only the row of the formula may hold, and what it may not. */
const OF_THE_FORMULA = ['category', 'dosagePercent'] as const;
const OF_A_LINE = [
  ...['line', 'material', 'cas', 'natural', 'iso9235', 'solvent', 'bergaptenPpm'],
  ...['amountGrams', 'amountParts', 'amountPercent', 'strengthPercent'],
  'locked',
] as Column[];

function misplacedCell(
  rows: readonly TableRow[],
  [, second]: readonly TableRow[],
): FileProblem | undefined {
  if (second) return problemAt('formula-twice', second.place('kind'));
  for (const row of rows) {
    const foreign = row.kind === 'formula' ? OF_A_LINE : OF_THE_FORMULA;
    const column = foreign.find((one) => row.cell(one) !== '');
    if (column) {
      return problemAt('cell-misplaced', row.place(column), { found: row.cell(column) });
    }
  }
  return undefined;
}

const LOCKED = /^(?:yes|true|예)$/i;

function unclearLock(rows: readonly TableRow[]): FileProblem | undefined {
  const row = rows.find((one) => one.cell('locked') !== '' && !LOCKED.test(one.cell('locked')));
  return row && problemAt('must-be-true', row.place('locked'), { found: row.cell('locked') });
}

/** A name that was changed while the id stayed says two things at once. */
function disagreeingName(
  rows: readonly TableRow[],
  { byId, find }: MaterialFinder,
): FileProblem | undefined {
  for (const row of rows) {
    const id = row.cell('material');
    const name = row.cell('name');
    const named = name === '' || !byId.has(id) ? id : (find(name) ?? id);
    if (named !== id) return problemAt('name-disagrees', row.place('name'), { found: name, id });
  }
  return undefined;
}

interface Node {
  readonly row: TableRow;
  readonly inside: Node[];
}

function built(
  rows: readonly TableRow[],
  head: TableRow | undefined,
  numbers: ReadonlyMap<TableRow, CellNumbers>,
  finder: MaterialFinder,
): ReadFile {
  const top: Node[] = [];
  const nodes = new Map<string, Node>();
  for (const row of rows) {
    const node = { row, inside: [] };
    nodes.set(row.path.join('.'), node);
    (nodes.get(row.path.slice(0, -1).join('.'))?.inside ?? top).push(node);
  }
  for (const list of [top, ...[...nodes.values()].map(({ inside }) => inside)]) {
    const amounts = list.flatMap(({ row }) => numbers.get(row)?.amount ?? []);
    const problem = unclearList(amounts) ?? wrongKind(list);
    if (problem) return { ok: false, problem };
  }
  const write = (node: Node): FileLine =>
    fileLine(node, numbers.get(node.row) ?? {}, finder, node.inside.map(write));
  const dosage = head && numbers.get(head)?.dosagePercent;
  const file: FormulaFile = {
    orgue: 1,
    ...field('name', head?.cell('name')),
    ...field('category', head?.cell('category').toUpperCase()),
    ...(dosage ? { dosagePercent: valueOf(dosage) } : {}),
    lines: top.map(write),
    ...field('notes', head?.cell('note').replaceAll(/\r\n?/g, '\n')),
  };
  return { ok: true, file, placeOf: (path) => placeOf(path, top, head) };
}

/** The kind that a row's cells make it must be the one it says. */
function wrongKind(list: readonly Node[]): FileProblem | undefined {
  for (const { row, inside } of list) {
    const isNamed = row.cell('material') !== '' || row.cell('name') !== '';
    const isNatural = row.cell('natural') !== '' && !isNamed;
    const kind = inside.length > 0 ? 'accord' : isNatural ? 'natural' : 'material';
    const said = row.kind ?? kind;
    if (said !== kind && said !== 'accord') {
      return problemAt('kind-wrong', row.place('kind'), { found: said });
    }
  }
  return undefined;
}

function fileLine(
  { row }: Node,
  { amount, strengthPercent, bergaptenPpm }: CellNumbers,
  finder: MaterialFinder,
  inside: readonly FileLine[],
): FileLine {
  const isAccord = inside.length > 0 || row.kind === 'accord';
  const material = materialOf(row, isAccord, finder);
  const isNamedByCas = material !== '' && row.cell('material') === '' && row.cell('name') === '';
  const cas = isNamedByCas ? '' : row.cell('cas');
  const solvent = row.cell('solvent');
  return {
    ...field('material', material),
    ...field('natural', row.cell('natural')),
    ...field('iso9235', row.cell('iso9235')),
    ...field('cas', cas),
    ...(isAccord ? { ...field('name', row.cell('name')), lines: inside } : {}),
    amountGrams: amount ? gramsOfAmount(amount) : 0,
    ...(strengthPercent ? { strengthPercent: valueOf(strengthPercent) } : {}),
    ...field('solvent', solvent === '' ? '' : idOf(solvent, row, finder)),
    ...(bergaptenPpm ? { bergaptenPpm: valueOf(bergaptenPpm) } : {}),
    // A note beside a row is one line; other programs' cells may have several.
    ...field('note', row.cell('note').replaceAll(/\s*[\r\n\t]+\s*/g, ' ')),
    ...(row.cell('locked') === '' ? {} : { locked: true }),
  };
}

/** What the row names: its id, else its name, else its CAS where nothing else is said. */
function materialOf(row: TableRow, isAccord: boolean, finder: MaterialFinder): string {
  const id = row.cell('material');
  if (id !== '') return idOf(id, row, finder);
  if (isAccord) return '';
  const name = row.cell('name');
  if (name !== '') return referenceOf(name, finder);
  const cas = row.cell('cas');
  return cas === '' || row.cell('natural') !== '' ? '' : referenceOf(cas, finder);
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** In a table of Orgue's own an id that this catalogue does not have stays an id: another machine may have it. */
function idOf(written: string, row: TableRow, finder: MaterialFinder): string {
  const ref = referenceOf(written, finder);
  return row.kind !== undefined && ref === `name:${written}` && ID.test(written) ? written : ref;
}

function field<K extends keyof FileLine | keyof FormulaFile>(
  name: K,
  text: string | undefined,
): { readonly [key in K]?: string } {
  return text === undefined || text === '' ? {} : ({ [name]: text } as { [key in K]: string });
}

function placeOf(path: readonly PropertyKey[], top: readonly Node[], head: TableRow | undefined) {
  let row = head;
  let list = top;
  for (const step of path) {
    const node = typeof step === 'number' ? list[step] : undefined;
    if (node) [row, list] = [node.row, node.inside];
  }
  const column = path.at(-1);
  return row?.place(column as Column) ?? { line: top[0]?.row.line ?? 1 };
}
