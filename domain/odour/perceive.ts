// How much of what is smelled comes from each material: the first form, by amount and strength, before evaporation.
import type { Material } from '#domain/catalogue/material.ts';

/** A neat material's share of the concentrate, percent. A material named twice counts by its sum. */
export interface Dose {
  readonly materialId: string;
  readonly percent: number;
}

/**
 * Each step of the catalogue's 1-5 odour strength is taken as a factor of the square root of ten, so that the scale
 * spans two decades: the span of the usual doses of faint and of very strong materials in the same catalogue.
 */
const STRENGTH_PER_STEP = Math.sqrt(10);

/**
 * Perceived intensity grows as a power of the amount (S. S. Stevens, Psychological Review 64, 1957). Published odour
 * exponents run from 0.2 to 0.8; 0.6 keeps a formula's bulk in front without silencing its accents.
 */
export const STEVENS_EXPONENT = 0.6;

/** Odour strength of one gram relative to one gram of a material of strength 3. Solvents have none. */
export function relativeStrength(material: Pick<Material, 'kind' | 'impact'>): number {
  return material.kind === 'solvent' ? 0 : STRENGTH_PER_STEP ** (material.impact - 3);
}

/** Perceived intensity of `percent` of the concentrate at a relative strength; arbitrary units, 0 at none. */
export function perceivedIntensity(percent: number, strength: number): number {
  return percent > 0 && strength > 0 ? (percent * strength) ** STEVENS_EXPONENT : 0;
}

/** Sums doses of the same material, in order of first appearance; solvents and materials not listed are left out. */
export function odorousDoses(
  doses: readonly Dose[],
  materialById: ReadonlyMap<string, Material>,
): { readonly material: Material; readonly percent: number }[] {
  const sums = new Map<string, number>();
  for (const { materialId, percent } of doses) {
    sums.set(materialId, (sums.get(materialId) ?? 0) + percent);
  }
  return [...sums].flatMap(([id, percent]) => {
    const material = materialById.get(id);
    return material && material.kind !== 'solvent' && percent > 0 ? [{ material, percent }] : [];
  });
}
