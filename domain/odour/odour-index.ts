// The catalogue's odours made ready for reading mixtures; built once, never per formula.
import { wordFamilies } from '#domain/catalogue/family.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { type FamilyShares, familySharesOf } from './odour-words.ts';

export interface OdourIndex {
  readonly materialById: ReadonlyMap<string, Material>;
  /** Absent for a material of which nothing is known. */
  readonly families: ReadonlyMap<string, FamilyShares>;
}

export function indexOdour(catalogue: Pick<Catalogue, 'materials' | 'descriptors'>): OdourIndex {
  const familyByWord = wordFamilies(catalogue.descriptors);
  const families = new Map<string, FamilyShares>();
  for (const material of catalogue.materials) {
    const shares = familySharesOf(material, familyByWord);
    if (shares) families.set(material.id, shares);
  }
  return {
    materialById: new Map(catalogue.materials.map((material) => [material.id, material])),
    families,
  };
}
