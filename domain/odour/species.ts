// A formula on skin as what evaporates: molecules in moles, and whose odour words each of them speaks with.
import type { NaturalMakeup, PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { Dose } from './dose.ts';
import { GAS_CONSTANT, kelvin, type Wear } from './wear.ts';

/** What the simulation reads of the catalogue. */
export interface PhysicsIndex {
  readonly physical: ReadonlyMap<string, PhysicalProperties>;
  readonly makeups: ReadonlyMap<string, NaturalMakeup>;
  /** Solvents: they fill the film and leave it, and are not counted as scent. */
  readonly carriers: ReadonlySet<string>;
}

/** One molecule in the film, or a natural where its make-up is open. */
export interface Species {
  readonly materialId: string;
  readonly properties: PhysicalProperties;
  readonly carrier: boolean;
  /** At the start. */
  readonly moles: number;
  readonly milligrams: number;
}

/** A share of a species' odour: what was weighed, and whose words tell it. */
export interface Voice {
  readonly species: number;
  /** The material of the row. */
  readonly originId: string;
  /** The material whose odour words are heard: the row's own, or a constituent's. */
  readonly voiceId: string;
  /** Of the species' odour; a species' shares sum to 1. */
  readonly share: number;
}

export interface Film {
  readonly species: readonly Species[];
  readonly voices: readonly Voice[];
  /** Ids of which no physics is known, with their share in percent of the product; they are in no figure. */
  readonly unknown: readonly Dose[];
  readonly wear: Wear;
}

/** A natural is recognised as itself in each of its constituents: half their odour speaks with its own words. */
const WHOLE_IN_ITS_PARTS = 0.5;
const CARRIER = 'ethanol';

interface Part {
  readonly originId: string;
  readonly milligrams: number;
}

/**
 * The film of `doses` (percent of the concentrate) at `dosagePercent` in ethanol. A natural is opened into the
 * constituents that are known of it; the rest of it evaporates as the natural itself.
 */
export function filmOf(
  doses: readonly Dose[],
  dosagePercent: number,
  wear: Wear,
  index: PhysicsIndex,
): Film {
  const unknown: Dose[] = [];
  const parts = new Map<string, Part[]>();
  const put = (materialId: string, originId: string, milligrams: number) => {
    if (!(milligrams > 0)) return;
    const there = parts.get(materialId);
    if (there) there.push({ originId, milligrams });
    else parts.set(materialId, [{ originId, milligrams }]);
  };
  const product = [
    ...doses.map(({ materialId, percent }) => ({
      materialId,
      percent: (percent * dosagePercent) / 100,
    })),
    { materialId: CARRIER, percent: 100 - dosagePercent },
  ];
  for (const dose of product) {
    const { materialId, percent } = dose;
    if (!index.physical.has(materialId)) {
      if (percent > 0) unknown.push(dose);
      continue;
    }
    const milligrams = (percent * wear.appliedMg) / 100;
    let open = milligrams;
    for (const one of index.makeups.get(materialId)?.constituents ?? []) {
      if (!index.physical.has(one.materialId)) continue;
      const part = (milligrams * one.percent) / 100;
      put(one.materialId, materialId, part);
      open -= part;
    }
    // What rounding leaves of a natural whose list is whole is nothing that smells.
    if (open > milligrams * 1e-9) put(materialId, materialId, open);
  }
  return { ...joined(parts, index), unknown, wear };
}

function joined(
  parts: ReadonlyMap<string, readonly Part[]>,
  { physical, carriers }: PhysicsIndex,
): Pick<Film, 'species' | 'voices'> {
  const species: Species[] = [];
  const voices: Voice[] = [];
  for (const [materialId, from] of parts) {
    const properties = physical.get(materialId);
    if (!properties) continue;
    let milligrams = 0;
    for (const part of from) milligrams += part.milligrams;
    for (const part of from) {
      const share = part.milligrams / milligrams;
      const { originId } = part;
      const own = originId === materialId ? 1 : 1 - WHOLE_IN_ITS_PARTS;
      voices.push({ species: species.length, originId, voiceId: materialId, share: share * own });
      if (own === 1) continue;
      const whole = share * WHOLE_IN_ITS_PARTS;
      voices.push({ species: species.length, originId, voiceId: originId, share: whole });
    }
    const moles = milligrams / 1000 / properties.molarMass.value;
    const carrier = carriers.has(materialId);
    species.push({ materialId, properties, carrier, moles, milligrams });
  }
  return { species, voices };
}

/**
 * Saturated vapour pressure at a temperature, Pa: Clausius-Clapeyron from 25 C with a constant heat of vaporisation.
 * Good over the 10 K between a room and skin; not meant for more.
 */
export function vapourPressure(
  { vapourPressurePa, heatOfVaporisationKj }: PhysicalProperties,
  celsius: number,
): number {
  const slope = (heatOfVaporisationKj.value * 1000) / GAS_CONSTANT;
  return vapourPressurePa.value * Math.exp(slope * (1 / kelvin(25) - 1 / kelvin(celsius)));
}
