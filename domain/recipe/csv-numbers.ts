// The numbers of one row of a table: each cell is a number, with a unit only where it may have one.
import type { Column } from './csv-columns.ts';
import type { TableRow } from './csv-rows.ts';
import { type FileProblem, problemAt } from './exchange.ts';
import {
  measureOf,
  NUMBER,
  UNIT,
  type Unit,
  unitOf,
  type WrittenAmount,
  type WrittenNumber,
} from './written-amount.ts';

export interface CellNumbers {
  readonly amount?: WrittenAmount;
  readonly strengthPercent?: WrittenNumber;
  readonly bergaptenPpm?: WrittenNumber;
  readonly dosagePercent?: WrittenNumber;
}

const PERCENT = new RegExp(`^(${NUMBER})\\s*[%％]?$`);
const PPM = new RegExp(`^(${NUMBER})\\s*(?:ppm)?$`, 'i');
const AMOUNT = new RegExp(`^(${NUMBER})\\s*(${UNIT})?$`, 'i');

/** The unit of a bare number in each column of amounts. */
const UNIT_OF_COLUMN = [
  ['amountGrams', 'g'],
  ['amountParts', 'none'],
  ['amountPercent', 'percent'],
] as const;

/** Every number of a row, or the first cell that is none. A line must have an amount. */
export function cellNumbers(
  row: TableRow,
  columns: ReadonlyMap<Column, unknown>,
): CellNumbers | FileProblem {
  const numbers: { -readonly [key in keyof CellNumbers]: CellNumbers[key] } = {};
  for (const [column, pattern] of [
    ['strengthPercent', PERCENT],
    ['bergaptenPpm', PPM],
    ['dosagePercent', PERCENT],
  ] as const) {
    const cell = row.cell(column);
    if (cell === '') continue;
    const text = pattern.exec(cell)?.[1];
    if (text === undefined) return notANumber(row, column);
    numbers[column] = { text, place: row.place(column) };
  }
  if (row.kind === 'formula') return numbers;
  const [column, bare] = UNIT_OF_COLUMN.find(([one]) => columns.has(one)) ?? UNIT_OF_COLUMN[0];
  const amount = amountOf(row, column, bare);
  return 'code' in amount ? amount : { ...numbers, amount };
}

function amountOf(row: TableRow, column: Column, bare: Unit): WrittenAmount | FileProblem {
  const cell = row.cell(column);
  const place = row.place(column);
  if (cell === '') return problemAt('missing', place);
  const [, text, word = ''] = AMOUNT.exec(cell) ?? [];
  if (text === undefined) return notANumber(row, column);
  const unit = word === '' ? bare : unitOf(word);
  if (unit === undefined) return problemAt('unit-unknown', place, { found: word });
  const isSame = bare === 'none' || measureOf(unit) === measureOf(bare);
  return isSame ? { text, unit, place } : problemAt('unit-mixed', place, { found: cell });
}

function notANumber(row: TableRow, column: Column): FileProblem {
  return problemAt('must-be-number', row.place(column), { found: row.cell(column) });
}
