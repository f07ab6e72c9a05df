// The shape of the material files: the open base, and the cells of the two sources without an open licence.
import { z } from 'zod';
import { filled, list, optionalCas, optionalNumber } from './cells.ts';
import { conflict, hasFile, readRows, type Sources, uniqueBy } from './rows.ts';

/** Names of the `estimate_fields` cell, and the fields of a material they stand for. */
export const ESTIMATES = {
  descriptors: ['descriptors'],
  note: ['note'],
  vapour_pressure_pa: ['vapourPressurePa'],
  tenacity_hours: ['tenacityHours'],
  impact: ['impact'],
  typical_pct: ['typicalPercentMin', 'typicalPercentMax'],
  'price_eur_per_kg(indicative)': ['priceEurPerKg'],
} as const;
export type EstimateName = keyof typeof ESTIMATES;

const estimateNames = list(';').pipe(z.array(z.enum(Object.keys(ESTIMATES) as EstimateName[])));

const figureCells = {
  note: z.enum(['top', 'heart', 'base', '']),
  vapour_pressure_pa: optionalNumber,
  tenacity_hours: optionalNumber,
};
const ratedCells = {
  impact: optionalNumber.pipe(z.int().min(1).max(5).optional()),
  typical_pct_min: optionalNumber,
  typical_pct_max: optionalNumber,
};

const materialRow = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: filled,
  synonyms: list(';'),
  cas: optionalCas,
  kind: z.enum(['synthetic', 'natural', 'base', 'solvent']),
  tier: z.enum(['core', 'extended', 'historical', 'solvent']),
  family: filled.transform((family) => family.toLowerCase()),
  descriptors: list(';'),
  ...figureCells,
  ...ratedCells,
  price_eur_per_kg: optionalNumber,
  estimate_fields: estimateNames,
  source: filled,
});
export type MaterialRow = z.infer<typeof materialRow>;

const pressureRow = z.object({ id: filled, ...figureCells });
const scentRow = pressureRow.extend({ descriptors: list(';'), ...ratedCells });

/** Cells that one of the unlicensed files may add to a material. */
export type AddedCells = z.infer<typeof pressureRow> & Partial<z.infer<typeof scentRow>>;

export interface MaterialFiles {
  readonly rows: readonly MaterialRow[];
  readonly byId: ReadonlyMap<string, MaterialRow>;
  /** What the unlicensed files that are present add, by material. */
  readonly added: ReadonlyMap<string, readonly AddedCells[]>;
}

const BASE = 'catalogue/materials.csv';

/** Reads the base and whichever unlicensed files there are: an absent one leaves the catalogue poorer and whole. */
export function readMaterials(sources: Sources): MaterialFiles {
  const located = readRows(sources, BASE, materialRow);
  const byId = uniqueBy(sources, located, 'id', (row) => row.id);
  const added = new Map<string, AddedCells[]>();
  for (const [name, schema] of [
    ['goodscents', scentRow],
    ['olfactionbase', pressureRow],
  ] as const) {
    const file = `catalogue/unlicensed/${name}.csv`;
    if (!hasFile(sources, file)) continue;
    const cells = readRows<typeof scentRow | typeof pressureRow>(sources, file, schema);
    uniqueBy(sources, cells, 'id', (row) => row.id);
    for (const one of cells) {
      if (!byId.has(one.row.id))
        conflict(sources, one, 'id', `there is no material "${one.row.id}"`);
      added.set(one.row.id, [...(added.get(one.row.id) ?? []), one.row]);
    }
  }
  return { rows: located.map(({ row }) => row), byId, added };
}
