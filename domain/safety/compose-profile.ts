// The kinds of known material, each turned into what a gram of it brings.
import type { Material } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import {
  type EuPart,
  type Part,
  type Profile,
  type ProfileCondition,
  unknownProfile,
} from './profile.ts';
import type { UnknownReason } from './report.ts';
import { FUROCOUMARIN_STANDARDS, STATED_BERGAPTEN_PPM } from './rules.ts';
import { annexKey, type SafetyIndex } from './safety-index.ts';
import type { AnnexNatural, EuGroup, Standard } from './table.ts';

const PHOTOTOXIC: ReadonlySet<string> = new Set(FUROCOUMARIN_STANDARDS);

/** A single molecule, whole: its own standard, its Schiff-base equivalent, its EU entry. */
export function moleculeProfile(
  cas: string | undefined,
  name: string,
  index: SafetyIndex,
): Profile {
  const parts: Part[] = [];
  const eu: EuPart[] = [];
  const conditions: ProfileCondition[] = [];
  const standard = cas === undefined ? undefined : index.standardByCas.get(cas);
  if (cas !== undefined && standard) {
    parts.push(...wholePart(standard, index, standard.prohibitedGradeCas.includes(cas)));
    conditions.push(...specification(standard));
  }
  const group = cas === undefined ? undefined : index.euByCas.get(cas);
  if (group) eu.push({ group, percent: '100', fraction: 1, via: 'itself' });
  const schiff = cas === undefined ? undefined : index.schiffByCas.get(cas);
  if (schiff) {
    const share = shareOf(schiff.aldehydePercent);
    const at = index.standardAt.get(schiff.standardId);
    const from = {
      ...share,
      via: 'schiff-base' as const,
      origin: { constituent: schiff.aldehydeName, source: schiff.name },
    };
    if (at !== undefined) parts.push({ at, ...from, prohibitedGrade: false });
    const released = schiff.aldehydeCas.map((one) => index.euByCas.get(one)).find(Boolean);
    if (released) eu.push({ group: released, ...from });
  }
  return { name, parts, eu, euGap: 'none', conditions };
}

/** A family of molecules that its standard lists no CAS numbers for: the standard's own condition is all there is. */
export function familyProfile(standard: Standard, name: string, index: SafetyIndex): Profile {
  const parts = wholePart(standard, index, false);
  return { name, parts, eu: [], euGap: 'none', conditions: specification(standard) };
}

/** A natural with annex rows: its own standards and every constituent the annex gives a figure for. */
export function annexProfile(natural: AnnexNatural, name: string, index: SafetyIndex): Profile {
  const own = natural.ownStandardIds.flatMap((id) => standardOf(id, index));
  const parts = own.flatMap((standard) =>
    wholePart(
      standard,
      index,
      natural.cas.some((cas) => standard.prohibitedGradeCas.includes(cas)),
    ),
  );
  const eu = naturalGroups(natural.cas, index, natural.iso9235);
  const source = `${natural.name} (${natural.iso9235})`;
  for (const { cas, percent, standardId, name: constituent } of natural.constituents) {
    const share = shareOf(percent);
    if (share.fraction === 0) continue;
    const at = index.standardAt.get(standardId);
    const from = { ...share, via: 'constituent' as const, origin: { constituent, source } };
    if (at !== undefined) parts.push({ at, ...from, prohibitedGrade: false });
    const group = index.euByCas.get(cas) ?? index.euByStandard.get(standardId);
    if (group) eu.push({ group, ...from });
  }
  const phototoxic = own.find((standard) => PHOTOTOXIC.has(standard.id));
  const phototoxicAt = phototoxic && index.standardAt.get(phototoxic.id);
  const key = annexKey(natural.name, natural.iso9235);
  const stated = STATED_BERGAPTEN_PPM.find((row) => annexKey(row.natural, row.iso9235) === key);
  return {
    name,
    parts,
    eu,
    euGap: 'not-in-annex',
    conditions: own.flatMap(specification),
    ...(phototoxicAt === undefined ? {} : { phototoxicAt }),
    ...(stated ? { statedBergaptenPpm: stated.ppm } : {}),
  };
}

/** A natural that has a standard of its own and no annex rows (oakmoss, opoponax): flagged by a condition. */
export function ownStandardProfile(
  standard: Standard,
  grade: 'restricted' | 'prohibited',
  name: string,
  index: SafetyIndex,
): Profile {
  const at = index.standardAt.get(standard.id);
  const phototoxic = PHOTOTOXIC.has(standard.id) && at !== undefined ? { phototoxicAt: at } : {};
  return {
    name,
    parts: wholePart(standard, index, grade === 'prohibited'),
    eu: naturalGroups(standard.cas, index),
    euGap: 'all',
    conditions: [
      { kind: 'own-standard-only', standardId: standard.id },
      ...specification(standard),
    ],
    ...phototoxic,
  };
}

/** A natural about which the annex is silent: no restricted substance, on the condition that is printed everywhere. */
export function silentProfile(material: Material, index: SafetyIndex): Profile {
  const cas = material.cas === undefined ? [] : [material.cas];
  return {
    name: material.name,
    parts: [],
    eu: naturalGroups(cas, index),
    euGap: 'all',
    conditions: [{ kind: 'annex-silent' }],
  };
}

/** What is not listed of an own material: nothing restricted when its supplier says so, else unknown. */
export function restProfile(own: OwnMaterial): Profile {
  if (!own.statement) return unknownProfile(own.name, whyUnknown(own));
  // The statement is about what is restricted or prohibited, and not about allergens.
  return { name: own.name, parts: [], eu: [], euGap: 'all', conditions: [] };
}

export function whyUnknown({ constituents = [] }: OwnMaterial): UnknownReason {
  return constituents.length > 0 ? 'composition-incomplete' : 'composition-not-entered';
}

/** The standard itself at 100 %. */
export function wholePart(
  standard: Standard,
  index: SafetyIndex,
  prohibitedGrade: boolean,
): Part[] {
  const at = index.standardAt.get(standard.id);
  if (at === undefined) return [];
  return [{ at, percent: '100', fraction: 1, via: 'itself', prohibitedGrade }];
}

/** Words by which the EU list tells oils of one plant apart, by the plant part that opens an ISO 9235 category. */
const PLANT_PARTS: Readonly<Record<string, string>> = {
  C: 'bark',
  E: 'leaf',
  F: 'flower',
  G: 'peel',
};

/**
 * EU entries that name the oil or extract itself; each group once. Of groups that share a number, those about the part
 * of the plant that the category names; all of them where that tells nothing.
 */
export function naturalGroups(cas: readonly string[], index: SafetyIndex, iso9235 = ''): EuPart[] {
  const part = PLANT_PARTS[iso9235.charAt(0).toUpperCase()];
  const groups = new Set<EuGroup>();
  for (const one of cas) {
    const sharing = index.euGroupsByCas.get(one) ?? [];
    const same = sharing.filter(({ name }) => part && name.toLowerCase().includes(part));
    for (const group of sharing.length > 1 && same.length > 0 ? same : sharing) groups.add(group);
  }
  return [...groups].map((group) => ({ group, percent: '100', fraction: 1, via: 'itself' }));
}

export function shareOf(percent: string): { percent: string; fraction: number } {
  return { percent, fraction: Number(percent) / 100 };
}

function standardOf(id: string, index: SafetyIndex): Standard[] {
  const at = index.standardAt.get(id);
  const standard = at === undefined ? undefined : index.table.standards[at];
  return standard ? [standard] : [];
}

function specification(standard: Standard): ProfileCondition[] {
  return standard.specification === '' ? [] : [{ kind: 'specification', standardId: standard.id }];
}
