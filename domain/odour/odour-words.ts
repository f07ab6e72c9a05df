// What a material smells of, as shares: how far each of its words and each colour family stands for it.
import { foldFamily } from '#domain/catalogue/family.ts';
import { COLOUR_FAMILIES, type ColourFamily, type Material } from '#domain/catalogue/material.ts';

export type FamilyShares = Readonly<Record<ColourFamily, number>>;

/** Published words stand in order of importance; each counts 0.75 of the one before it. */
const WORD_DECAY = 0.75;
/** The published family counts like a word ahead of the first one. */
const FAMILY_WEIGHT = 1.5;

/** Weight of each word of a material, in order, summing to 1; empty when it has none. */
export function wordShares(material: Pick<Material, 'descriptors'>): readonly number[] {
  const weights = material.descriptors.map((_, position) => WORD_DECAY ** position);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Shares of the 14 colour families in one material, summing to 1; undefined when nothing is known of its odour. */
export function familySharesOf(
  material: Pick<Material, 'family' | 'descriptors'>,
  familyByWord: ReadonlyMap<string, ColourFamily>,
): FamilyShares | undefined {
  const sums = emptyFamilies();
  let total = 0;
  const add = (family: ColourFamily | undefined, weight: number) => {
    if (!family) return;
    sums[family] += weight;
    total += weight;
  };
  add(foldFamily(material.family), FAMILY_WEIGHT);
  material.descriptors.forEach((word, position) => {
    add(familyByWord.get(word), WORD_DECAY ** position);
  });
  if (total === 0) return undefined;
  for (const family of COLOUR_FAMILIES) sums[family] /= total;
  return sums;
}

export function emptyFamilies(): Record<ColourFamily, number> {
  return Object.fromEntries(COLOUR_FAMILIES.map((family) => [family, 0])) as Record<
    ColourFamily,
    number
  >;
}
