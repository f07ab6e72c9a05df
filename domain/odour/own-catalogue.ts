// The catalogue with a perfumer's own materials behind its own, their physics included.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { materialOfOwn, type OwnMaterial } from '#domain/catalogue/own-material.ts';
import { physicsOfOwn } from './own-physics.ts';

/** An id that is in the catalogue already stays as it was. */
export function catalogueWithOwn(catalogue: Catalogue, own: readonly OwnMaterial[]): Catalogue {
  if (own.length === 0) return catalogue;
  const { physical, makeups } = physicsOfOwn(own, catalogue);
  return {
    ...catalogue,
    materials: [...catalogue.materials, ...own.map(materialOfOwn)],
    physical: [...catalogue.physical, ...physical],
    makeups: [...catalogue.makeups, ...makeups],
  };
}
