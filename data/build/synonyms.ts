// Published synonyms that name another substance: withheld by hand, so that a name never finds the wrong limits.
import { z } from 'zod';
import { plainName } from '#domain/catalogue/name.ts';
import type { Standard } from '#domain/safety/table.ts';
import { filled } from './cells.ts';
import type { MaterialRow } from './material-rows.ts';
import { conflict, readRows, type Sources } from './rows.ts';

const FILE = 'catalogue/withheld_synonyms.csv';
const withheldRow = z.object({ material_id: filled, synonym: filled, reason: filled });

/**
 * Synonyms to leave out, by material id. A molecule whose name or kept synonym is one that IFRA gives to a standard
 * without the molecule's CAS is a conflict: typing that name would miss the standard's limit.
 */
export function withheldSynonyms(
  sources: Sources,
  materials: ReadonlyMap<string, MaterialRow>,
  standards: readonly Standard[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const withheld = new Map<string, Set<string>>();
  for (const one of readRows(sources, FILE, withheldRow)) {
    const { material_id: id, synonym } = one.row;
    if (!materials.get(id)?.synonyms.includes(synonym))
      conflict(sources, one, 'synonym', `"${id}" has no synonym "${synonym}"`);
    withheld.set(id, (withheld.get(id) ?? new Set()).add(synonym));
  }
  const owners = ownersOfNames(standards);
  for (const { id, name, synonyms, kind, cas } of materials.values()) {
    if (kind === 'natural' || kind === 'base') continue;
    for (const one of [name, ...synonyms]) {
      const owner = withheld.get(id)?.has(one) ? undefined : owners.get(plainName(one));
      if (owner && !owner.cas.includes(cas))
        sources.conflicts.push(
          `${FILE}: ${id} is called "${one}", which is ${owner.id} ${owner.name}`,
        );
    }
  }
  return withheld;
}

function ownersOfNames(standards: readonly Standard[]): Map<string, Standard> {
  const owners = new Map<string, Standard>();
  for (const standard of standards) {
    for (const { name } of [standard, ...standard.synonyms]) {
      const plain = plainName(name);
      if (plain !== '' && !owners.has(plain)) owners.set(plain, standard);
    }
  }
  return owners;
}
