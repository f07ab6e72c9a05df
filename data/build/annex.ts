// The IFRA annexes: what naturals bring, variant by variant, and what Schiff bases release.
import { z } from 'zod';
import type { AnnexConstituent, AnnexNatural, SchiffBase, Standard } from '#domain/safety/table.ts';
import { casChecks, casList, filled, isCas, list, percent } from './cells.ts';
import { conflict, type Located, readRows, type Sources } from './rows.ts';

type StandardsById = ReadonlyMap<string, Standard>;

const naturalRow = z
  .object({
    natural_name: filled,
    iso9235_category: filled,
    principal_cas: casList,
    other_cas: casList,
    own_standard_ids: list('|'),
    constituent_name: filled,
    constituent_cas: z
      .string()
      .refine((cas) => isCas(cas) && casChecks(cas), 'must be a valid CAS number'),
    constituent_pct: percent,
    constituent_standard_id: z.string(),
    note: z.string(),
  })
  .superRefine(({ principal_cas, other_cas, note }, context) => {
    for (const [column, all] of Object.entries({ principal_cas, other_cas })) {
      const bad = all.find((cas) => !casChecks(cas) && !note.includes(cas));
      if (bad === undefined) continue;
      const message = `the check digit of ${bad} fails and the note does not say so`;
      context.addIssue({ code: 'custom', path: [column], message });
    }
  });
type NaturalRow = z.infer<typeof naturalRow>;

const schiffRow = z.object({
  schiff_base_name: filled,
  schiff_base_cas: casList,
  aldehyde_name: filled,
  aldehyde_cas: casList,
  aldehyde_equivalent_pct: percent,
  aldehyde_standard_id: filled,
});

interface Gathered extends AnnexNatural {
  readonly constituents: AnnexConstituent[];
}

/** One entry per name and ISO 9235 category; a row the annex prints twice counts once. */
export function annexOf(sources: Sources, standards: StandardsById): AnnexNatural[] {
  const found = new Map<string, Gathered>();
  for (const one of readRows(sources, 'ifra/naturals_contributions.csv', naturalRow)) {
    checkStandards(sources, one, standards);
    const natural = naturalOf(one.row);
    const key = `${natural.name}|${natural.iso9235}`;
    const known = found.get(key);
    if (!known) found.set(key, natural);
    else addTo(sources, one, known, natural);
  }
  return [...found.values()];
}

/** Aldehyde equivalents of Schiff bases. */
export function schiffBasesOf(sources: Sources, standards: StandardsById): SchiffBase[] {
  return readRows(sources, 'ifra/schiff_bases.csv', schiffRow).map((one) => {
    const { row } = one;
    if (!standards.has(row.aldehyde_standard_id))
      conflict(
        sources,
        one,
        'aldehyde_standard_id',
        `there is no standard "${row.aldehyde_standard_id}"`,
      );
    return {
      name: row.schiff_base_name,
      cas: row.schiff_base_cas,
      aldehydeName: row.aldehyde_name,
      aldehydeCas: row.aldehyde_cas,
      aldehydePercent: row.aldehyde_equivalent_pct,
      standardId: row.aldehyde_standard_id,
    };
  });
}

function naturalOf(row: NaturalRow): Gathered {
  return {
    name: row.natural_name,
    iso9235: row.iso9235_category,
    cas: [...row.principal_cas, ...row.other_cas],
    ownStandardIds: row.own_standard_ids,
    constituents: [
      {
        name: row.constituent_name,
        cas: row.constituent_cas,
        percent: row.constituent_pct,
        standardId: row.constituent_standard_id,
      },
    ],
  };
}

function addTo(sources: Sources, place: Located<unknown>, known: Gathered, more: Gathered): void {
  if (String(known.cas) !== String(more.cas))
    conflict(sources, place, 'principal_cas', `${known.name} has other CAS numbers further up`);
  if (String(known.ownStandardIds) !== String(more.ownStandardIds))
    conflict(sources, place, 'own_standard_ids', `${known.name} has other standards further up`);
  for (const constituent of more.constituents) {
    const twin = known.constituents.find(({ cas }) => cas === constituent.cas);
    if (!twin) known.constituents.push(constituent);
    else if (twin.percent !== constituent.percent)
      conflict(sources, place, 'constituent_pct', `${twin.name} is ${twin.percent} further up`);
  }
}

function checkStandards(
  sources: Sources,
  one: Located<NaturalRow>,
  standards: StandardsById,
): void {
  const { own_standard_ids: own, constituent_standard_id: id, constituent_cas: cas } = one.row;
  const missing = own.find((ownId) => !standards.has(ownId));
  if (missing) conflict(sources, one, 'own_standard_ids', `there is no standard "${missing}"`);
  if (id === '') {
    const owner = [...standards.values()].find((standard) => standard.cas.includes(cas));
    if (owner) conflict(sources, one, 'constituent_standard_id', `${cas} belongs to ${owner.id}`);
    return;
  }
  const standard = standards.get(id);
  if (!standard) conflict(sources, one, 'constituent_standard_id', `there is no standard "${id}"`);
  else if (!standard.cas.includes(cas))
    conflict(sources, one, 'constituent_cas', `${cas} is not a number of ${id}`);
}
