// What a formula is over its day, in the figures a page shows first: families, notes, strength, lasting and price.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { dayOf, type Perceived, strengthAt } from './day.ts';
import type { Dose } from './dose.ts';
import { kernelOf } from './kernel.ts';
import { tenacitySeconds } from './lasting.ts';
import type { OdourIndex } from './odour-index.ts';
import { emptyFamilies, type FamilyShares } from './odour-words.ts';
import { type Pyramid, pyramidByMass, pyramidByStrength } from './pyramid.ts';
import { perceivedOverall } from './readouts.ts';
import { type Film, filmOf } from './species.ts';
import type { Wear } from './wear.ts';

export interface Character {
  readonly film: Film;
  /** Over the whole day; see `perceivedOverall`. */
  readonly perceived: readonly Perceived[];
  readonly families: FamilyShares;
  /** By mass; absent when there is nothing but carrier. */
  readonly pyramid: Pyramid | undefined;
  /** By what is perceived; absent when that is nothing. */
  readonly pyramidPerceived: Pyramid | undefined;
  /** ψ at the first breath. */
  readonly impact: number;
  /** Last second at which anything is at its threshold. */
  readonly tenacitySeconds: number;
}

/** Reads a formula's doses as worn at `dosagePercent`. Everything is an estimate; `bands.ts` says how wide. */
export function characterOf(
  doses: readonly Dose[],
  dosagePercent: number,
  wear: Wear,
  index: OdourIndex,
): Character {
  const film = filmOf(doses, dosagePercent, wear, index);
  const perceived = perceivedOverall(film);
  return {
    film,
    perceived,
    families: familiesOf(perceived, index),
    pyramid: pyramidByMass(film),
    pyramidPerceived: pyramidByStrength(film),
    impact: strengthAt(dayOf(film, [0]), 0),
    tenacitySeconds: tenacitySeconds(kernelOf(film)),
  };
}

/** Share of each colour family in what is perceived, summing to 1 (all 0 when nothing of known odour is there). */
function familiesOf(
  perceived: readonly Perceived[],
  { families }: Pick<OdourIndex, 'families'>,
): FamilyShares {
  const sums = emptyFamilies();
  let total = 0;
  for (const { voiceId, intensity } of perceived) {
    const shares = families.get(voiceId);
    if (!shares) continue;
    total += intensity;
    for (const family of COLOUR_FAMILIES) sums[family] += intensity * shares[family];
  }
  if (total > 0) for (const family of COLOUR_FAMILIES) sums[family] /= total;
  return sums;
}

export interface Cost {
  /** Of what is priced, EUR per kg of concentrate: a lower bound when something is unpriced. */
  readonly pricedEurPerKg: number;
  /** Catalogue ids without a price, solvents and unlisted names included, with their share in percent. */
  readonly unpriced: readonly Dose[];
}

/** Cost of the concentrate from indicative prices; nothing unpriced is ever counted as free without being named. */
export function costOf(
  doses: readonly Dose[],
  { materialById }: Pick<OdourIndex, 'materialById'>,
): Cost {
  let pricedEurPerKg = 0;
  const unpriced: Dose[] = [];
  for (const dose of doses) {
    const price = materialById.get(dose.materialId)?.priceEurPerKg;
    if (price === undefined) unpriced.push(dose);
    else pricedEurPerKg += (price * dose.percent) / 100;
  }
  return { pricedEurPerKg, unpriced };
}
