// The catalogue's odours and their physics made ready for reading mixtures; built once, never per formula.
import { wordFamilies } from '#domain/catalogue/family.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { type FamilyShares, familySharesOf } from './odour-words.ts';
import type { PhysicsIndex } from './species.ts';

export interface OdourIndex extends PhysicsIndex {
  readonly materialById: ReadonlyMap<string, Material>;
  /** Absent for a material of which nothing is known. */
  readonly families: ReadonlyMap<string, FamilyShares>;
}

export type OdourCatalogue = Pick<Catalogue, 'materials' | 'descriptors' | 'physical' | 'makeups'>;

export function indexOdour(catalogue: OdourCatalogue): OdourIndex {
  const familyByWord = wordFamilies(catalogue.descriptors);
  const families = new Map<string, FamilyShares>();
  for (const material of catalogue.materials) {
    const shares = familySharesOf(material, familyByWord);
    if (shares) families.set(material.id, shares);
  }
  const solvents = catalogue.materials.filter(({ kind }) => kind === 'solvent');
  return {
    materialById: new Map(catalogue.materials.map((material) => [material.id, material])),
    families,
    physical: new Map(catalogue.physical.map((one) => [one.materialId, one])),
    makeups: new Map(catalogue.makeups.map((one) => [one.materialId, one])),
    carriers: new Set(solvents.map(({ id }) => id)),
  };
}
