// Who is on this line? Catalogue id, CAS, name or natural variant, resolved to a profile; what cannot be told is unknown.
import type { Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { FlatItem, FlatRow } from '#domain/recipe/expand.ts';
import {
  annexProfile,
  familyProfile,
  moleculeProfile,
  naturalGroups,
  ownStandardProfile,
  restProfile,
  silentProfile,
  wholePart,
  whyUnknown,
} from './compose-profile.ts';
import { type Part, type Profile, unknownProfile } from './profile.ts';
import { annexKey, type NamedStandard, type SafetyIndex } from './safety-index.ts';
import { withStatement } from './statement.ts';
import type { AnnexNatural, Standard } from './table.ts';

/** The profile of a flat row, what nobody has told of an own material included. */
export function identifyRow({ item, within }: FlatRow, index: SafetyIndex): Profile {
  const own = within?.isRest && item.kind === 'material' ? index.own.get(item.ref) : undefined;
  return own ? restProfile(own) : identify(item, index);
}

/**
 * The profile of what a line names. Equal items always get the same profile. An own material has none as a whole: its
 * parts have, and without them it is unknown.
 */
export function identify(item: FlatItem, index: SafetyIndex): Profile {
  const key =
    item.kind === 'natural'
      ? `natural|${item.natural}|${item.iso9235 ?? ''}`
      : `material|${item.ref}|${item.cas ?? ''}|${item.natural ?? ''}|${item.iso9235 ?? ''}`;
  const known = index.profiles.get(key);
  if (known) return known;
  const profile =
    item.kind === 'natural'
      ? byNatural(item.natural, item.iso9235, index)
      : byReference(item, index);
  index.profiles.set(key, profile);
  return profile;
}

function byReference(item: FlatItem & { kind: 'material' }, index: SafetyIndex): Profile {
  const { ref } = item;
  if (ref.startsWith('cas:')) return byCas(ref.slice(4).trim(), index);
  if (ref.startsWith('name:')) return byName(ref.slice(5), index);
  const material = index.materialById.get(ref);
  if (material) return ofMaterial(material, index);
  if (item.natural !== undefined) return byNatural(item.natural, item.iso9235, index);
  if (item.cas !== undefined) return byCas(item.cas, index);
  return unknownProfile(ref, 'not-in-any-table');
}

function ofMaterial(material: Material, index: SafetyIndex): Profile {
  const own = index.own.get(material.id);
  if (own) return unknownProfile(own.name, whyUnknown(own));
  const bare = materialFromTables(material, index);
  const statement = index.statements.get(material.id);
  return statement ? withStatement(bare, material.kind, statement, index) : bare;
}

function materialFromTables(material: Material, index: SafetyIndex): Profile {
  const { name, ifra } = material;
  if (material.kind === 'synthetic' || material.kind === 'solvent') {
    // without a number no table can be asked about it
    if (material.cas === undefined) return unknownProfile(name, 'composition-not-entered');
    return moleculeProfile(material.cas, name, index);
  }
  if (material.kind === 'base' || !ifra) return unknownProfile(name, 'composition-not-entered');
  if (ifra.kind === 'silent') return silentProfile(material, index);
  if (ifra.kind === 'ambiguous') return unknownProfile(name, 'grade-not-named', ifra.variants);
  if (ifra.kind === 'standard') {
    const standard = index.table.standards[index.standardAt.get(ifra.standardId) ?? -1];
    if (!standard) return unknownProfile(name, 'not-in-any-table');
    return ownStandardProfile(standard, ifra.grade, name, index);
  }
  const natural = index.annexByKey.get(annexKey(ifra.natural, ifra.iso9235));
  if (!natural) return unknownProfile(name, 'natural-variant-missing');
  return annexProfile(natural, name, index);
}

function byNatural(natural: string, iso9235: string | undefined, index: SafetyIndex): Profile {
  const exact =
    iso9235 === undefined ? undefined : index.annexByKey.get(annexKey(natural, iso9235));
  if (exact) return annexProfile(exact, `${exact.name} (${exact.iso9235})`, index);
  const sameName = index.annexByName.get(plainName(natural)) ?? [];
  const name = iso9235 === undefined ? natural : `${natural} (${iso9235})`;
  if (sameName.length === 0) return unknownProfile(name, 'not-in-any-table');
  return unknownProfile(name, 'natural-variant-missing', sameName.map(variantName));
}

function byCas(cas: string, index: SafetyIndex): Profile {
  const listed = index.materialsByCas.get(cas) ?? [];
  const annex = index.annexByCas.get(cas) ?? [];
  const standard = index.standardByCas.get(cas);
  const group = index.euByCas.get(cas);
  const naturals = listed.filter((material) => material.kind === 'natural');
  if (annex.length + naturals.length > 0 || standard?.natural || group?.natural) {
    const variants = [...annex.map(variantName), ...naturals.map(({ id }) => id)];
    if (standard && variants.length === 0) variants.push(...idsUnder(standard, index));
    const parts = standard?.natural ? certainParts(cas, standard, annex, index) : [];
    const certain = { parts, eu: naturalGroups([cas], index) };
    return unknownProfile(`CAS ${cas}`, 'natural-by-cas-only', variants, certain);
  }
  const molecule = listed.find(({ kind }) => kind === 'synthetic' || kind === 'solvent');
  const name =
    molecule?.name ??
    standard?.name ??
    group?.name ??
    index.schiffByCas.get(cas)?.name ??
    index.constituentNames.get(cas);
  if (name === undefined) return unknownProfile(`CAS ${cas}`, 'not-in-any-table');
  return moleculeProfile(cas, name, index);
}

function idsUnder(standard: Standard, index: SafetyIndex): string[] {
  return [...index.materialById.values()]
    .filter(({ ifra }) => ifra?.kind === 'standard' && ifra.standardId === standard.id)
    .map(({ id }) => id);
}

/** What holds whichever variant a natural's bare CAS stands for: a standard that covers every variant of it. */
function certainParts(
  cas: string,
  standard: Standard,
  variants: readonly AnnexNatural[],
  index: SafetyIndex,
): Part[] {
  const prohibitedGrade = standard.prohibitedGradeCas.includes(cas);
  const covers = variants.every((variant) => variant.ownStandardIds.includes(standard.id));
  return covers || prohibitedGrade ? wholePart(standard, index, prohibitedGrade) : [];
}

function byName(name: string, index: SafetyIndex): Profile {
  const plain = plainName(name);
  const listed = index.materialsByName.get(plain) ?? [];
  const [only, second] = listed;
  if (only && !second) return ofMaterial(only, index);
  if (second)
    return unknownProfile(
      name,
      'grade-not-named',
      listed.map(({ id }) => id),
    );
  if (index.annexByName.has(plain)) return byNatural(name, undefined, index);
  const named = index.standardsByName.get(plain) ?? [];
  const [found] = named;
  if (!found) {
    const group = index.table.euGroups.find((one) => !one.natural && plainName(one.name) === plain);
    const cas = group?.cas[0];
    return cas === undefined ? unknownProfile(name, 'not-in-any-table') : byCas(cas, index);
  }
  if (named.length > 1) {
    const standards = named.map(({ standard }) => standard.name);
    return unknownProfile(name, 'grade-not-named', standards);
  }
  return ofNamedStandard(found, name, index);
}

function ofNamedStandard(
  { standard, cas }: NamedStandard,
  name: string,
  index: SafetyIndex,
): Profile {
  if (!standard.natural) {
    return cas === '' ? familyProfile(standard, name, index) : moleculeProfile(cas, name, index);
  }
  const variants = index.table.naturals.filter(({ ownStandardIds }) =>
    ownStandardIds.includes(standard.id),
  );
  if (variants.length > 0 || standard.gradesDiffer) {
    const choices = [...variants.map(variantName), ...idsUnder(standard, index)];
    return unknownProfile(name, 'grade-not-named', choices);
  }
  return ownStandardProfile(standard, 'restricted', name, index);
}

function variantName(natural: AnnexNatural): string {
  return `${natural.name} (${natural.iso9235})`;
}
