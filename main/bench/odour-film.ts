// Films of the bench: a neat material on a strip, and a few molecules at given mole fractions.
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { clockAt } from '#domain/odour/evaporate.ts';
import { type Kernel, kernelOf } from '#domain/odour/kernel.ts';
import { tenacitySeconds } from '#domain/odour/lasting.ts';
import { type Film, filmOf, type PhysicsIndex } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';

/** Hours until a material, at a strength in ethanol, is no longer smelt on a strip. */
export function hoursOnStrip(
  materialId: string,
  index: PhysicsIndex,
  strengthPercent = 100,
): number {
  const neat = [{ materialId, percent: 100 }];
  return tenacitySeconds(kernelOf(filmOf(neat, strengthPercent, WEARS.blotter, index))) / 3600;
}

/** A film of molecules by mole fraction, as much of it as a wear puts on. */
export function filmOfFractions(
  parts: readonly { readonly properties: PhysicalProperties; readonly fraction: number }[],
  moles: number,
  wear = WEARS.blotter,
): Film {
  const species = parts.map(({ properties, fraction }) => ({
    materialId: properties.materialId,
    properties,
    carrier: false,
    moles: fraction * moles,
    milligrams: fraction * moles * properties.molarMass.value * 1000,
  }));
  return { species, voices: [], unknown: [], wear };
}

/** Seconds until half of each species has left, by halving on the film's own clock. */
export function halfGoneSeconds(kernel: Kernel): number[] {
  return [...kernel.pressure].map((pressure) => {
    const passed = Math.LN2 / pressure;
    let reached = kernel.sink * passed;
    kernel.moles.forEach((moles, at) => {
      const other = kernel.pressure[at] ?? 0;
      reached -= (moles * Math.expm1(-other * passed)) / other;
    });
    return reached / kernel.rate;
  });
}

/** Share of each species in the liquid after some seconds. */
export function liquidAt(kernel: Kernel, seconds: number): number[] {
  const [passed = 0] = clockAt(kernel, [seconds]);
  const left = [...kernel.moles].map(
    (moles, at) => moles * Math.exp(-(kernel.pressure[at] ?? 0) * passed),
  );
  const total = left.reduce((sum, one) => sum + one, kernel.sink);
  return left.map((one) => one / total);
}
