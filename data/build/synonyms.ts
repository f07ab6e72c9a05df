// Published synonyms that name another substance: withheld by hand, so that a name never finds the wrong limits.
import { z } from 'zod';
import { plainName } from '#domain/catalogue/name.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { filled } from './cells.ts';
import type { MaterialRow } from './material-rows.ts';
import { conflict, readRows, type Sources } from './rows.ts';

const FILE = 'catalogue/withheld_synonyms.csv';
const withheldRow = z.object({ material_id: filled, synonym: filled, reason: filled });

/** What IFRA gives a name to: a standard or a Schiff base, with the CAS numbers it is known by. */
interface Owner {
  readonly title: string;
  readonly cas: readonly string[];
}

/**
 * Synonyms to leave out, by material id. A molecule whose name or kept synonym is one that IFRA gives to a standard or
 * a Schiff base without the molecule's CAS is a conflict: weighing it would miss the limit.
 */
export function withheldSynonyms(
  sources: Sources,
  materials: ReadonlyMap<string, MaterialRow>,
  table: SafetyTable,
): ReadonlyMap<string, ReadonlySet<string>> {
  const withheld = new Map<string, Set<string>>();
  for (const one of readRows(sources, FILE, withheldRow)) {
    const { material_id: id, synonym } = one.row;
    if (!materials.get(id)?.synonyms.includes(synonym))
      conflict(sources, one, 'synonym', `"${id}" has no synonym "${synonym}"`);
    withheld.set(id, (withheld.get(id) ?? new Set()).add(synonym));
  }
  const owners = ownersOfNames(table);
  for (const { id, name, synonyms, kind, cas } of materials.values()) {
    if (kind === 'natural' || kind === 'base') continue;
    for (const one of [name, ...synonyms]) {
      const owner = withheld.get(id)?.has(one) ? undefined : owners.get(plainName(one));
      if (owner && !owner.cas.includes(cas))
        sources.conflicts.push(`${FILE}: ${id} is called "${one}", which is ${owner.title}`);
    }
  }
  return withheld;
}

function ownersOfNames({ standards, schiffBases }: SafetyTable): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const add = (name: string, owner: Owner) => {
    const plain = plainName(name);
    if (plain !== '' && !owners.has(plain)) owners.set(plain, owner);
  };
  for (const { id, name, cas, synonyms } of standards) {
    const owner = { title: `${id} ${name}`, cas };
    for (const one of [name, ...synonyms.map((synonym) => synonym.name)]) add(one, owner);
  }
  for (const { name, cas } of schiffBases) {
    const owner = { title: `the Schiff base ${name}`, cas };
    for (const one of namesIn(name)) add(one, owner);
  }
  return owners;
}

/** The annex prints trade names in brackets behind the name: `Citral-methyl anthranilate (A, B)`. */
function namesIn(printed: string): string[] {
  const [, name = printed, trade = ''] = /^(.*?)\s*(?:\(([^()]*)\))?$/.exec(printed) ?? [];
  return [printed, name, ...trade.split(',')];
}
