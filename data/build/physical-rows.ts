// Reads the physical tables: the open ones, and those of the sources without an open licence that are present.

import { z } from 'zod';
import { filled } from './cells.ts';
import {
  type CurveRow,
  curveRow,
  type FigureRow,
  figureRow,
  type Quantity,
  type StructureRow,
  structureRow,
} from './physical-cells.ts';
import {
  conflict,
  hasFile,
  type Located,
  type Place,
  readRows,
  type Sources,
  uniqueBy,
} from './rows.ts';

const OPEN = ['vapour_pressure', 'heat_of_vaporisation', 'threshold'];
const UNLICENSED = ['olfactionbase2021', 'vangemert2011', 'nagata2003'];

/** Quantities that one material may have once at most: a choice or a model, never a list of published values. */
const SINGLE: ReadonlySet<Quantity> = new Set([
  'vp_25C_grain_est',
  'vp_25C_est',
  'vp_25C_best',
  'hvap_298_est',
  'odt_air_std',
  'odt_air_raw_geomean',
  'odt_air_est',
  'odt_air_best',
]);

/** What must be known of a material to check that a row is about it. */
export type CasById = ReadonlyMap<string, { readonly cas: string }>;

export interface PhysicalRows {
  /** Published values and models by material. */
  readonly figures: ReadonlyMap<string, readonly FigureRow[]>;
  readonly structures: ReadonlyMap<string, StructureRow>;
  readonly curves: ReadonlyMap<string, readonly CurveRow[]>;
  readonly sources: Readonly<Record<string, { readonly source: string; readonly licence: string }>>;
}

const sourceRow = z.object({ key: filled, source: filled, licence: filled });

/** Reads and cross-checks; `materials` are those of the catalogue. */
export function readPhysical(sources: Sources, materials: CasById): PhysicalRows {
  const keys = sourcesOf(sources);
  const figures = figuresOf(sources);
  const structures = readRows(sources, 'physical/structures.csv', structureRow);
  const curves = readRows(sources, 'physical/stevens.csv', curveRow);
  for (const one of [...figures, ...structures]) checkMaterial(sources, one, materials, true);
  // A curve may have been measured on an isomer, whose CAS it then carries.
  for (const one of curves) checkMaterial(sources, one, materials, false);
  for (const one of [...figures, ...curves])
    checkKey(sources, one, 'source_key', one.row.source_key, keys);
  return {
    figures: byMaterial(figures),
    structures: uniqueBy(sources, structures, 'material_id', (row) => row.material_id),
    curves: byMaterial(curves),
    sources: keys,
  };
}

function sourcesOf(sources: Sources): PhysicalRows['sources'] {
  const rows = readRows(sources, 'physical/sources.csv', sourceRow);
  const byKey = uniqueBy(sources, rows, 'key', ({ key }) => key);
  return Object.fromEntries(
    [...byKey.values()].map(({ key, source, licence }) => [key, { source, licence }]),
  );
}

function figuresOf(sources: Sources): Located<FigureRow>[] {
  const files = [
    ...OPEN.map((name) => `physical/${name}.csv`),
    ...UNLICENSED.map((name) => `physical/unlicensed/${name}.csv`).filter((file) =>
      hasFile(sources, file),
    ),
  ];
  const rows = files.flatMap((file) => readRows(sources, file, figureRow));
  const single = rows.filter(({ row }) => SINGLE.has(row.property));
  uniqueBy(sources, single, 'property', (row) => `${row.material_id} ${row.property}`);
  return rows;
}

function checkMaterial(
  sources: Sources,
  one: Located<{ readonly material_id: string; readonly cas: string }>,
  materials: CasById,
  own: boolean,
): void {
  const { material_id: id, cas } = one.row;
  const material = materials.get(id);
  if (!material) conflict(sources, one, 'material_id', `there is no material "${id}"`);
  else if (own && cas !== material.cas)
    conflict(sources, one, 'cas', `the CAS of ${id} is ${material.cas || 'not known'}`);
}

/** Records a source that `physical/sources.csv` does not name; a value may rest on several, joined by `+`. */
export function checkKey(
  sources: Sources,
  place: Place,
  column: string,
  key: string,
  known: PhysicalRows['sources'],
): void {
  const unknown = key.split('+').find((one) => known[one] === undefined);
  if (unknown !== undefined)
    conflict(sources, place, column, `physical/sources.csv has no "${unknown}"`);
}

function byMaterial<Row extends { readonly material_id: string }>(
  rows: readonly Located<Row>[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const { row } of rows) {
    const before = found.get(row.material_id);
    if (before) before.push(row);
    else found.set(row.material_id, [row]);
  }
  return found;
}
