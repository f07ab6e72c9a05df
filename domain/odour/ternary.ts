// Three accords or materials in every proportion: which of them is smelled first, and how strong the blend is.
import type { Dose } from './dose.ts';
import { clockAfter } from './evaporate.ts';
import { filmRate, neatOdourValue } from './kernel.ts';
import { filmOf, type PhysicsIndex, vapourPressure } from './species.ts';
import { mixtureStrength } from './strength.ts';
import { filmCelsius, type Wear } from './wear.ts';

/** An accord as doses, a material as one dose; only their proportions count. */
export type Corner = readonly Dose[];
export type Corners = readonly [Corner, Corner, Corner];

export interface TernaryRequest {
  /** What the three share among them, percent by mass; the rest of the product is ethanol. */
  readonly dosagePercent: number;
  readonly wear: Wear;
  /** Parts of a side. */
  readonly steps: number;
  /** After application. */
  readonly seconds: number;
}

export interface TernaryPoint {
  /** Share of each corner by mass; they sum to 1. */
  readonly shares: readonly [number, number, number];
  /** Largest odour value of any species of each corner; 1 is its threshold. */
  readonly odourValues: readonly [number, number, number];
  /** The corner with the largest; undefined where nothing reaches its threshold. */
  readonly dominant: 0 | 1 | 2 | undefined;
  /** ψ of the mixture by the vector model. */
  readonly strength: number;
}

/**
 * Perfumery ternary diagram (Mata, Gomes and Rodrigues, AIChE J. 2005, 51, 2834), by mass instead of by mole, as
 * perfumers weigh. A substance that two corners bring counts for each by what it brings. Points run along the rows of
 * the third corner's share, from its absence to it alone.
 */
export function ternaryOf(
  corners: Corners,
  request: TernaryRequest,
  index: PhysicsIndex,
): TernaryPoint[] {
  const blend = blendOf(corners, request, index);
  const points: TernaryPoint[] = [];
  const { steps } = request;
  for (let third = 0; third <= steps; third += 1) {
    for (let second = 0; second <= steps - third; second += 1) {
      const first = steps - third - second;
      points.push(pointAt([first / steps, second / steps, third / steps], blend, request));
    }
  }
  return points;
}

interface Blend {
  /** Moles of each species that a whole corner brings. */
  readonly brings: readonly [Float64Array, Float64Array, Float64Array];
  /** Moles that are there whatever the proportions. */
  readonly always: Float64Array;
  readonly pressure: Float64Array;
  readonly neat: Float64Array;
  readonly exponent: Float64Array;
}

function blendOf(corners: Corners, request: TernaryRequest, index: PhysicsIndex): Blend {
  const { dosagePercent, wear } = request;
  const celsius = filmCelsius(wear);
  const films = corners.map(
    (corner) => filmOf(wholeOf(corner), dosagePercent, wear, index).species,
  );
  const ethanol = filmOf([], dosagePercent, wear, index).species;
  const species = [
    ...new Map([...films.flat(), ...ethanol].map((one) => [one.materialId, one])).values(),
  ];
  const at = new Map(species.map(({ materialId }, place) => [materialId, place]));
  const row = () => new Float64Array(species.length);
  const always = row();
  for (const { materialId, moles } of ethanol) always[at.get(materialId) ?? 0] = moles;
  const bring = (corner: 0 | 1 | 2): Float64Array => {
    const moles = row();
    for (const one of films[corner] ?? []) moles[at.get(one.materialId) ?? 0] = one.moles;
    return moles.map((all, place) => all - (always[place] ?? 0));
  };
  return {
    brings: [bring(0), bring(1), bring(2)],
    always,
    pressure: Float64Array.from(species, ({ properties }) => vapourPressure(properties, celsius)),
    neat: Float64Array.from(species, ({ properties, carrier }) =>
      carrier ? Number.NEGATIVE_INFINITY : neatOdourValue(properties, celsius),
    ),
    exponent: Float64Array.from(species, ({ properties }) => properties.exponent.value),
  };
}

/** Doses that sum to 100 %. */
function wholeOf(corner: Corner): Dose[] {
  const total = corner.reduce((sum, { percent }) => sum + percent, 0);
  return corner.map(({ materialId, percent }) => ({
    materialId,
    percent: (100 * percent) / total,
  }));
}

function pointAt(
  shares: TernaryPoint['shares'],
  { brings, always, pressure, neat, exponent }: Blend,
  { wear, seconds }: TernaryRequest,
): TernaryPoint {
  const moles = always.map((there, at) =>
    brings.reduce((sum, corner, which) => sum + (shares[which] ?? 0) * (corner[at] ?? 0), there),
  );
  const rate = filmRate(wear);
  const clock = clockAfter({ moles, pressure, ...rate }, seconds);
  const left = moles.map((there, at) => there * Math.exp(-(pressure[at] ?? 0) * clock));
  const total = left.reduce((sum, one) => sum + one, rate.sink);
  const odourValues: [number, number, number] = [0, 0, 0];
  let [sum, squares, strongest] = [0, 0, 0];
  left.forEach((there, at) => {
    const value = (Math.exp(neat[at] ?? 0) * there) / total;
    for (const corner of [0, 1, 2] as const) {
      const brought = (shares[corner] * (brings[corner][at] ?? 0)) / (moles[at] || 1);
      odourValues[corner] = Math.max(odourValues[corner], value * brought);
    }
    if (value <= 1) return;
    const psi = value ** (exponent[at] ?? 0) - 1;
    sum += psi;
    squares += psi * psi;
    strongest = Math.max(strongest, psi);
  });
  const strength = mixtureStrength(sum, squares, strongest);
  return { shares, odourValues, dominant: dominantOf(odourValues), strength };
}

function dominantOf(values: TernaryPoint['odourValues']): TernaryPoint['dominant'] {
  const most = Math.max(...values);
  return most < 1 ? undefined : ([0, 1, 2] as const).find((corner) => values[corner] === most);
}
