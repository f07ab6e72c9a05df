// A formula as a table that spreadsheets keep: one row for the formula, then one per line with its path.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { guarded, type Separator, writeCsv } from './csv-cells.ts';
import { COLUMNS } from './csv-columns.ts';
import { writtenReference } from './exchange.ts';
import { type FileLine, formulaToFile } from './file.ts';
import type { Formula } from './formula.ts';

type Written = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Every amount, strength, solvent, natural and accord, so that `readFormulaCsv` gives the same formula. */
export function formulaToCsv(
  formula: Formula,
  finder: MaterialFinder,
  separator: Separator = ',',
): string {
  const { lines, name, category, dosagePercent, notes } = formulaToFile(formula, finder.byId);
  const cellOf = separator === ';' ? commaNumber : pointNumber;
  const head: Written = {
    kind: 'formula',
    name: guarded(name ?? ''),
    category: category ?? '',
    dosagePercent: cellOf(dosagePercent),
    note: guarded(notes ?? ''),
  };
  const rows = [head, ...rowsOf(lines, '', finder, cellOf)];
  return writeCsv(
    [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))],
    separator,
  );
}

type NumberCell = (value: number | undefined) => string;

function rowsOf(
  lines: readonly FileLine[],
  prefix: string,
  finder: MaterialFinder,
  cellOf: NumberCell,
): Written[] {
  return lines.flatMap((line, position) => {
    const path = `${prefix}${position + 1}`;
    const inside = line.lines ? rowsOf(line.lines, `${path}.`, finder, cellOf) : [];
    return [rowOf(line, path, finder, cellOf), ...inside];
  });
}

function rowOf(line: FileLine, path: string, finder: MaterialFinder, cellOf: NumberCell): Written {
  const { material, natural, lines, solvent } = line;
  const kind = lines ? 'accord' : material === undefined ? 'natural' : 'material';
  const reference = (ref: string | undefined) =>
    ref === undefined ? '' : guarded(writtenReference(ref, finder));
  return {
    line: guarded(path),
    kind,
    material: reference(material),
    name: guarded(material === undefined ? (line.name ?? '') : knownName(material, finder)),
    cas: guarded(line.cas ?? ''),
    natural: guarded(natural ?? ''),
    iso9235: guarded(line.iso9235 ?? ''),
    amountGrams: cellOf(line.amountGrams),
    strengthPercent: cellOf(line.strengthPercent),
    solvent: reference(solvent),
    bergaptenPpm: cellOf(line.bergaptenPpm),
    note: guarded(line.note ?? ''),
    locked: line.locked ? 'yes' : '',
  };
}

/** For the eye, beside the id; left out where it would be read as another material. */
function knownName(ref: string, { byId, find }: MaterialFinder): string {
  const name = byId.get(ref)?.name ?? '';
  return find(name) === ref ? name : '';
}

function pointNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Where cells are parted by semicolons, the comma is the decimal mark, and `1.2` would become a date. */
function commaNumber(value: number | undefined): string {
  return pointNumber(value).replace('.', ',');
}
