// A perfumer's own material: a base, a speciality or a lot that no table knows until its composition is told.
import type { Material, Note } from './material.ts';
import { plainName } from './name.ts';

/** One part of an own material; it names a material or a natural, never both. */
export interface OwnConstituent {
  /** Catalogue id, another own id, `cas:…` or `name:…`. */
  readonly material?: string | undefined;
  readonly natural?: string | undefined;
  readonly iso9235?: string | undefined;
  /** Of the own material, (0, 100]. */
  readonly percent: number;
}

/** A supplier's dated word that nothing restricted or prohibited is in it beyond the constituents listed. */
export interface OwnStatement {
  readonly supplier: string;
  /** ISO 8601 date printed on the statement. */
  readonly dated: string;
}

export interface OwnMaterial {
  /** `own:` and the name in plain letters, never a catalogue id. */
  readonly id: string;
  readonly name: string;
  readonly synonyms?: readonly string[] | undefined;
  readonly cas?: string | undefined;
  /** A colour family, or a finer one of the catalogue. */
  readonly family?: string | undefined;
  readonly descriptors?: readonly string[] | undefined;
  readonly note?: Note | undefined;
  /** Odour strength, 1 to 5. */
  readonly impact?: number | undefined;
  readonly priceEurPerKg?: number | undefined;
  /** What it is made of, as far as it is known. */
  readonly constituents?: readonly OwnConstituent[] | undefined;
  readonly statement?: OwnStatement | undefined;
}

const OWN = 'own:';
const MIDDLE_IMPACT = 3;

export function isOwnId(ref: string): boolean {
  return ref.startsWith(OWN);
}

/** The id that a name makes. */
export function ownIdOf(name: string): string {
  return `${OWN}${plainName(name).replaceAll(' ', '-')}`;
}

/** Whether two say the same, whatever the order of their fields. */
export function sameFacts(one: OwnMaterial, other: OwnMaterial): boolean {
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

/** The fields of the form, in one order, without what a store adds. */
export function factsOf(own: OwnMaterial): OwnMaterial {
  const { id, name, synonyms, cas, family, descriptors, note, impact, priceEurPerKg } = own;
  const constituents = own.constituents?.map(({ material, natural, iso9235, percent }) => ({
    ...given({ material, natural, iso9235 }),
    percent,
  }));
  const statement = own.statement && {
    supplier: own.statement.supplier,
    dated: own.statement.dated,
  };
  const optional = { synonyms, cas, family, descriptors, note, impact, priceEurPerKg };
  return { id, name, ...given({ ...optional, constituents, statement }) };
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** As what smells, costs and is found. Without its CAS number, which must not stand for a catalogue material too. */
export function materialOfOwn(own: OwnMaterial): Material {
  const { id, name, synonyms = [], family = '', descriptors = [], note, priceEurPerKg } = own;
  return {
    ...{ id, name, synonyms, family, descriptors },
    kind: 'base',
    tier: 'extended',
    impact: own.impact ?? MIDDLE_IMPACT,
    estimates: own.impact === undefined ? ['impact'] : [],
    ...(note === undefined ? {} : { note }),
    ...(priceEurPerKg === undefined ? {} : { priceEurPerKg }),
  };
}

/** The first of each id: what is kept here goes before what a file brought along. */
export function withoutRepeats(own: readonly OwnMaterial[]): readonly OwnMaterial[] {
  const first = new Map<string, OwnMaterial>();
  for (const one of own) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
}
