// What a dated supplier statement settles: the composition of a base, or what the annex does not say about a natural.
import type { Material } from '#domain/catalogue/material.ts';
import { exactly, over, times } from '#domain/recipe/decimal.ts';
import { moleculeProfile, shareOf } from './compose-profile.ts';
import { decimalText } from './exposure.ts';
import { type EuPart, type Part, type Profile, unknownProfile } from './profile.ts';
import type { SafetyIndex, SupplierStatement } from './safety-index.ts';

type Stated = SupplierStatement['constituents'][number];
type Kind = Material['kind'];

/** A dated statement replaces "unknown" and "annex silent"; what the tables give stays counted. */
export function withStatement(
  bare: Profile,
  kind: Kind,
  statement: SupplierStatement,
  index: SafetyIndex,
): Profile {
  const present = statement.constituents.filter(({ percent }) => percent > 0);
  const stated = present.map((one) => scaled(one, kind, statement.dated, index));
  const parts = [...bare.parts, ...stated.flatMap((one) => one.parts)];
  const eu = [...bare.eu, ...stated.flatMap((one) => one.eu)];
  const natural = present.find(({ cas }) => isNatural(cas, index));
  if (natural) {
    return unknownProfile(bare.name, 'natural-by-cas-only', variantsOf(natural.cas, index), {
      parts,
      eu,
    });
  }
  // which grade or variant it is, a list of constituents does not tell
  if (bare.unknown && bare.unknown.reason !== 'composition-not-entered')
    return { ...bare, parts, eu };
  const { unknown: _settled, ...rest } = bare;
  const conditions = bare.conditions.filter((condition) => condition.kind !== 'annex-silent');
  return { ...rest, parts, eu, euGap: 'none', conditions };
}

/**
 * What one stated constituent brings: itself and, where it is a Schiff base, its aldehyde. Only a natural brings its
 * constituents by nature; what is in a base was put there, so "prohibited as such" prohibits it.
 */
function scaled(
  { cas, percent }: Stated,
  kind: Kind,
  dated: string,
  index: SafetyIndex,
): Pick<Profile, 'parts' | 'eu'> {
  const whole = moleculeProfile(cas, cas, index);
  const scale = <T extends Part | EuPart>(part: T): T => {
    const share = times(exactly(percent), over(exactly(part.percent), exactly(100)));
    const via = part.via === 'itself' && kind === 'natural' ? 'constituent' : part.via;
    const origin = { constituent: part.origin?.constituent ?? nameOf(cas, index), source: dated };
    return { ...part, ...shareOf(decimalText(share)), via, origin };
  };
  return { parts: whole.parts.map(scale), eu: whole.eu.map(scale) };
}

function nameOf(cas: string, index: SafetyIndex): string {
  return (
    index.materialsByCas.get(cas)?.[0]?.name ?? index.constituentNames.get(cas) ?? `CAS ${cas}`
  );
}

function isNatural(cas: string, index: SafetyIndex): boolean {
  const listed = index.materialsByCas.get(cas) ?? [];
  return (
    index.annexByCas.has(cas) ||
    listed.some((material) => material.kind === 'natural') ||
    (index.standardByCas.get(cas)?.natural ?? false) ||
    (index.euByCas.get(cas)?.natural ?? false)
  );
}

function variantsOf(cas: string, index: SafetyIndex): string[] {
  return (index.annexByCas.get(cas) ?? []).map(({ name, iso9235 }) => `${name} (${iso9235})`);
}
