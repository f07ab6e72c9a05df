// The tables with a perfumer's own materials beside them, found by id and by every name that no table has.

import { plainName } from '#domain/catalogue/name.ts';
import { materialOfOwn, type OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { SafetyIndex } from './safety-index.ts';

/** What is there already stays as it is: an own material never takes a name or an id from a table. */
export function withOwn(index: SafetyIndex, own: readonly OwnMaterial[]): SafetyIndex {
  const added = own.filter(({ id }) => !index.materialById.has(id));
  if (added.length === 0) return index;
  const known = index.derived.get(own);
  if (known) return known;
  const materialById = new Map(index.materialById);
  const materialsByName = new Map(index.materialsByName);
  const ownById = new Map(index.own);
  for (const one of added) {
    if (ownById.has(one.id)) continue;
    const material = materialOfOwn(one);
    ownById.set(one.id, one);
    materialById.set(one.id, material);
    for (const plain of plainNamesOf(one)) {
      if (isNameOfTables(plain, index)) continue;
      materialsByName.set(plain, [...(materialsByName.get(plain) ?? []), material]);
    }
  }
  const derived: SafetyIndex = {
    ...index,
    ...{ materialById, materialsByName, own: ownById },
    // A name that stood for nothing may stand for an own material now.
    profiles: new Map(),
    opened: new Map(),
    derived: new WeakMap(),
  };
  index.derived.set(own, derived);
  return derived;
}

function plainNamesOf({ id, name, synonyms = [] }: OwnMaterial): readonly string[] {
  const plain = [id, name, ...synonyms].map(plainName).filter((one) => one !== '');
  return [...new Set(plain)];
}

/** True when a table or the catalogue calls something by this name, own materials left out. */
export function isNameOfTables(plain: string, index: SafetyIndex): boolean {
  const listed = index.materialsByName.get(plain) ?? [];
  return (
    listed.some(({ id }) => !index.own.has(id)) ||
    index.annexByName.has(plain) ||
    index.standardsByName.has(plain) ||
    index.table.euGroups.some(({ name }) => plainName(name) === plain)
  );
}
