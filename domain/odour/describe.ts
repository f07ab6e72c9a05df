// What a mixture is, first form: its families, its pyramid by mass and its price, with what is not known.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { OdourIndex } from './odour-index.ts';
import { emptyFamilies, type FamilyShares } from './odour-words.ts';
import { type Dose, odorousDoses, perceivedIntensity, relativeStrength } from './perceive.ts';

/** Shares of the odorous mass by phase; they sum to 1. */
export interface Pyramid {
  readonly top: number;
  readonly heart: number;
  readonly base: number;
}

/** Share of each colour family in what is perceived, summing to 1 (all 0 when nothing of known odour is there). */
export function familyProfile(doses: readonly Dose[], index: OdourIndex): FamilyShares {
  const sums = emptyFamilies();
  let total = 0;
  for (const { material, percent } of odorousDoses(doses, index.materialById)) {
    const shares = index.families.get(material.id);
    if (!shares) continue;
    const intensity = perceivedIntensity(percent, relativeStrength(material));
    total += intensity;
    for (const family of COLOUR_FAMILIES) sums[family] += intensity * shares[family];
  }
  if (total > 0) for (const family of COLOUR_FAMILIES) sums[family] /= total;
  return sums;
}

/** Top, heart and base by mass of the materials whose note is known; undefined when there are none. */
export function pyramidOf(doses: readonly Dose[], index: OdourIndex): Pyramid | undefined {
  const mass = { top: 0, heart: 0, base: 0 };
  for (const { material, percent } of odorousDoses(doses, index.materialById)) {
    if (material.note) mass[material.note] += percent;
  }
  const total = mass.top + mass.heart + mass.base;
  if (total === 0) return undefined;
  return { top: mass.top / total, heart: mass.heart / total, base: mass.base / total };
}

export interface Cost {
  /** Of what is priced, EUR per kg of concentrate: a lower bound when something is unpriced. */
  readonly pricedEurPerKg: number;
  /** Catalogue ids without a price, solvents and unlisted names included, with their share in percent. */
  readonly unpriced: readonly Dose[];
}

/** Cost of the concentrate from indicative prices; nothing unpriced is ever counted as free without being named. */
export function costOf(doses: readonly Dose[], index: OdourIndex): Cost {
  let pricedEurPerKg = 0;
  const unpriced: Dose[] = [];
  for (const dose of doses) {
    const price = index.materialById.get(dose.materialId)?.priceEurPerKg;
    if (price === undefined) unpriced.push(dose);
    else pricedEurPerKg += (price * dose.percent) / 100;
  }
  return { pricedEurPerKg, unpriced };
}
