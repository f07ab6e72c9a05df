// The tables made ready for lookup: by CAS, by name, by natural variant. Built once per table, never per formula.
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { OpenedPart } from '#domain/recipe/expand.ts';
import type { Profile } from './profile.ts';
import type { AnnexNatural, EuGroup, SafetyTable, SchiffBase, Standard } from './table.ts';

/** What a supplier or the perfumer has stated, with a date, about a material whose composition no table gives. */
export interface SupplierStatement {
  readonly materialId: string;
  /** ISO 8601 date printed on the statement. */
  readonly dated: string;
  /** Restricted or allergenic constituents, percent of the material; empty: stated to carry none. */
  readonly constituents: readonly { readonly cas: string; readonly percent: number }[];
}

export interface SafetyIndex {
  readonly table: SafetyTable;
  readonly standardAt: ReadonlyMap<string, number>;
  /** Numbers of the limits by standard and category, NaN where there is none; for speed, the text decides. */
  readonly limitNumbers: readonly Float64Array[];
  /** EU groups whose share in naturals the annex gives, because their standard is fed by it. */
  readonly euGivenByAnnex: ReadonlySet<EuGroup>;
  readonly standardByCas: ReadonlyMap<string, Standard>;
  readonly euByCas: ReadonlyMap<string, EuGroup>;
  /** Every group that lists this number; oils of two parts of one plant share some. */
  readonly euGroupsByCas: ReadonlyMap<string, readonly EuGroup[]>;
  readonly euByStandard: ReadonlyMap<string, EuGroup>;
  readonly schiffByCas: ReadonlyMap<string, SchiffBase>;
  readonly annexByKey: ReadonlyMap<string, AnnexNatural>;
  /** Every variant of the annex that carries this name, whatever its category. */
  readonly annexByName: ReadonlyMap<string, readonly AnnexNatural[]>;
  readonly annexByCas: ReadonlyMap<string, readonly AnnexNatural[]>;
  readonly constituentNames: ReadonlyMap<string, string>;
  readonly materialById: ReadonlyMap<string, Material>;
  readonly materialsByCas: ReadonlyMap<string, readonly Material[]>;
  readonly materialsByName: ReadonlyMap<string, readonly Material[]>;
  /** Every standard that a name is published for, with the CAS it stands for there. */
  readonly standardsByName: ReadonlyMap<string, readonly NamedStandard[]>;
  readonly statements: ReadonlyMap<string, SupplierStatement>;
  /** What each way of naming a material stands for; filled as names are met, since a name always means the same. */
  readonly profiles: Map<string, Profile>;
  /** A perfumer's own materials by id, and what is inside those that were met so far. */
  readonly own: ReadonlyMap<string, OwnMaterial>;
  readonly opened: Map<string, readonly OpenedPart[]>;
  /** This index with own materials beside it, by their list; filled as lists are met. */
  readonly derived: WeakMap<readonly OwnMaterial[], SafetyIndex>;
}

export interface NamedStandard {
  readonly standard: Standard;
  /** Empty when the name means a family without CAS numbers. */
  readonly cas: string;
}

export function annexKey(natural: string, iso9235: string): string {
  return `${plainName(natural)}|${iso9235.replace(/\s+/g, '').toUpperCase()}`;
}

/** Indexes the tables and the catalogue. Pure: equal inputs give equal answers. */
export function indexSafety(
  table: SafetyTable,
  catalogue: Pick<Catalogue, 'materials'>,
  statements: readonly SupplierStatement[] = [],
): SafetyIndex {
  const { standards, naturals, euGroups, schiffBases } = table;
  const { materials } = catalogue;
  return {
    table,
    standardAt: new Map(standards.map((standard, at) => [standard.id, at])),
    limitNumbers: standards.map(({ limits }) =>
      Float64Array.from(limits, (limit) =>
        'percent' in limit ? Number(limit.percent) : Number.NaN,
      ),
    ),
    euGivenByAnnex: new Set(euGroups.filter((group) => isGivenByAnnex(group, standards))),
    standardByCas: byEach(standards, (standard) => standard.cas),
    euByCas: byEach(euGroups, (group) => group.cas),
    euGroupsByCas: groupEach(euGroups, (group) => group.cas),
    euByStandard: byEach(euGroups, (group) => group.standardIds),
    schiffByCas: byEach(schiffBases, (base) => base.cas),
    annexByKey: byEach(naturals, (natural) => [annexKey(natural.name, natural.iso9235)]),
    annexByName: groupEach(naturals, (natural) => [plainName(natural.name)]),
    annexByCas: groupEach(naturals, (natural) => natural.cas),
    constituentNames: new Map(
      naturals.flatMap((natural) => natural.constituents.map(({ cas, name }) => [cas, name])),
    ),
    materialById: new Map(materials.map((material) => [material.id, material])),
    materialsByCas: groupEach(materials, ({ cas }) => (cas === undefined ? [] : [cas])),
    materialsByName: groupEach(materials, materialNames),
    standardsByName: standardNames(standards),
    statements: new Map(statements.map((statement) => [statement.materialId, statement])),
    profiles: new Map(),
    own: new Map(),
    opened: new Map(),
    derived: new WeakMap(),
  };
}

function isGivenByAnnex({ standardIds }: EuGroup, standards: readonly Standard[]): boolean {
  return standards.some(
    ({ id, contributionsInAnnex }) => contributionsInAnnex && standardIds.includes(id),
  );
}

function materialNames(material: Material): string[] {
  const names = [material.id, material.name, material.nameKo ?? '', ...material.synonyms];
  return [...new Set(names.map(plainName).filter((name) => name !== ''))];
}

function standardNames(standards: readonly Standard[]): Map<string, NamedStandard[]> {
  const found = new Map<string, NamedStandard[]>();
  for (const standard of standards) {
    const names = [{ name: standard.name, cas: '' }, ...standard.synonyms];
    for (const { name, cas } of names) {
      const plain = plainName(name);
      const known = found.get(plain) ?? [];
      if (plain === '' || known.some((one) => one.standard === standard)) continue;
      known.push({ standard, cas: cas === '' ? (standard.cas[0] ?? '') : cas });
      found.set(plain, known);
    }
  }
  return found;
}

function byEach<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of all) {
    for (const key of keysOf(one)) if (!found.has(key)) found.set(key, one);
  }
  return found;
}

function groupEach<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = found.get(key);
      if (group) group.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}
