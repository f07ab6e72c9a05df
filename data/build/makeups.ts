// What naturals are made of: composition ranges where there are some, else what the IFRA annex says they bring.
import { z } from 'zod';
import type { Material } from '#domain/catalogue/material.ts';
import type { NaturalMakeup } from '#domain/catalogue/physical.ts';
import type { AnnexNatural } from '#domain/safety/table.ts';
import { filled, percent } from './cells.ts';
import { conflict, type Located, readRows, type Sources } from './rows.ts';

const oilRow = z.object({
  oil_id: filled,
  constituent_id: filled,
  pct_min: percent,
  pct_max: percent,
  status: z.literal('estimate'),
  source: filled,
});
type OilRow = z.infer<typeof oilRow>;

type Constituent = NaturalMakeup['constituents'][number];

/** In the order of the materials; naturals of which nothing is known have no entry. */
export function makeupsOf(
  sources: Sources,
  materials: readonly Material[],
  annex: readonly AnnexNatural[],
): NaturalMakeup[] {
  const rows = readRows(sources, 'physical/oil_constituents.csv', oilRow);
  const kinds = new Map(materials.map(({ id, kind }) => [id, kind]));
  for (const one of rows) checkRow(sources, one, kinds);
  const oils = Map.groupBy(rows, ({ row }) => row.oil_id);
  const moleculeByCas = moleculesOf(materials);
  return materials.flatMap((material): NaturalMakeup[] => {
    const { id: materialId } = material;
    const ranges = oils.get(materialId)?.map(({ row }) => middleOf(row));
    if (ranges)
      return [
        {
          materialId,
          constituents: within100(ranges),
          kind: 'estimated',
          source: 'oil_constituents',
        },
      ];
    const brought = broughtBy(material, annex, moleculeByCas);
    if (brought.length === 0) return [];
    return [
      { materialId, constituents: within100(brought), kind: 'compiled', source: 'ifra_annex' },
    ];
  });
}

function checkRow(
  sources: Sources,
  one: Located<OilRow>,
  kinds: ReadonlyMap<string, Material['kind']>,
): void {
  const { oil_id: oil, constituent_id: constituent, pct_min: low, pct_max: high } = one.row;
  if (kinds.get(oil) !== 'natural')
    conflict(sources, one, 'oil_id', `"${oil}" is no natural of the catalogue`);
  if (!kinds.has(constituent))
    conflict(sources, one, 'constituent_id', `there is no material "${constituent}"`);
  if (Number(low) > Number(high)) conflict(sources, one, 'pct_min', `is above pct_max, ${high}`);
}

/** One molecule by CAS; of several with the same number the first in the catalogue. */
function moleculesOf(materials: readonly Material[]): ReadonlyMap<string, string> {
  const molecules = materials.filter(({ kind }) => kind === 'synthetic').toReversed();
  return new Map(molecules.flatMap(({ id, cas }) => (cas === undefined ? [] : [[cas, id]])));
}

/** The decision on the natural says which row of the annex it is; only molecules of the catalogue count. */
function broughtBy(
  { ifra }: Material,
  annex: readonly AnnexNatural[],
  moleculeByCas: ReadonlyMap<string, string>,
): Constituent[] {
  if (ifra?.kind !== 'annex') return [];
  const { natural, iso9235 } = ifra;
  const row = annex.find((one) => one.name === natural && one.iso9235 === iso9235);
  return (row?.constituents ?? []).flatMap((constituent) => {
    const materialId = moleculeByCas.get(constituent.cas);
    const share = Number(constituent.percent);
    return materialId === undefined || share === 0 ? [] : [{ materialId, percent: share }];
  });
}

function middleOf({ constituent_id: materialId, pct_min, pct_max }: OilRow): Constituent {
  return { materialId, percent: (Number(pct_min) + Number(pct_max)) / 2 };
}

/** Middles of ranges may add up to more than the whole; then all shrink alike. */
function within100(constituents: readonly Constituent[]): Constituent[] {
  const sum = constituents.reduce((total, { percent: share }) => total + share, 0);
  const scale = Math.max(1, sum / 100);
  return constituents.map(({ materialId, percent: share }) => ({
    materialId,
    percent: Number((share / scale).toPrecision(4)),
  }));
}
