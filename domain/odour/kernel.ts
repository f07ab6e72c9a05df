// The arithmetic under every reading: pressures, thresholds and exponents of a film as plain rows of numbers.
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { Evaporation } from './evaporate.ts';
import { type Film, vapourPressure } from './species.ts';
import {
  FILM_COEFFICIENT,
  filmCelsius,
  GAS_CONSTANT,
  kelvin,
  SINK_MOL_PER_M2,
  type Wear,
} from './wear.ts';

export interface Kernel extends Evaporation {
  /** Natural logarithm of the odour value over the neat liquid; -Infinity where there is no threshold. */
  readonly neat: Float64Array;
  readonly exponent: Float64Array;
}

/** κ and the sink of a wear; see `Evaporation`. */
export function filmRate(wear: Wear): Pick<Evaporation, 'rate' | 'sink'> {
  const squareMetres = wear.areaCm2 / 1e4;
  const rate = (FILM_COEFFICIENT * squareMetres) / (GAS_CONSTANT * kelvin(filmCelsius(wear)));
  return { rate, sink: SINK_MOL_PER_M2 * squareMetres };
}

/**
 * ln(C / threshold) over the neat liquid, C = P M / (R T) (modified Raoult with γ = 1; Mata, Gomes and Rodrigues,
 * Ind. Eng. Chem. Res. 2005, 44, 4435).
 */
export function neatOdourValue(properties: PhysicalProperties, celsius: number): number {
  if (!properties.thresholdMgPerM3) return Number.NEGATIVE_INFINITY;
  const gramsPerMole = properties.molarMass.value;
  const pressure = vapourPressure(properties, celsius);
  const mgPerM3 = (1000 * pressure * gramsPerMole) / (GAS_CONSTANT * kelvin(celsius));
  return Math.log(mgPerM3 / properties.thresholdMgPerM3.value);
}

export function kernelOf({ species, wear }: Film): Kernel {
  const celsius = filmCelsius(wear);
  return {
    moles: Float64Array.from(species, ({ moles }) => moles),
    pressure: Float64Array.from(species, ({ properties }) => vapourPressure(properties, celsius)),
    neat: Float64Array.from(species, ({ properties, carrier }) =>
      carrier ? Number.NEGATIVE_INFINITY : neatOdourValue(properties, celsius),
    ),
    exponent: Float64Array.from(species, ({ properties }) => properties.exponent.value),
    ...filmRate(wear),
  };
}

/**
 * ψ of every species at each clock value, row by row: ψ = max(OV, 1)^n - 1 with OV = x · OV_neat and
 * x = n_i / (Σ n + sink). Stevens' power law with its zero at the threshold (S. S. Stevens, Psychological Review 64,
 * 1957), so that what is not perceived adds nothing.
 */
export function perceivedAt(kernel: Kernel, clock: Float64Array): Float64Array {
  const { moles, pressure, neat, exponent, sink } = kernel;
  const count = moles.length;
  const psi = new Float64Array(clock.length * count);
  const left = new Float64Array(count);
  for (let time = 0; time < clock.length; time += 1) {
    const passed = clock[time] ?? 0;
    let total = sink;
    for (let at = 0; at < count; at += 1) {
      left[at] = (moles[at] ?? 0) * Math.exp(-(pressure[at] ?? 0) * passed);
      total += left[at] ?? 0;
    }
    const row = time * count;
    for (let at = 0; at < count; at += 1) {
      const value = (neat[at] ?? 0) + Math.log((left[at] ?? 0) / total);
      if (value > 0) psi[row + at] = Math.exp((exponent[at] ?? 0) * value) - 1;
    }
  }
  return psi;
}
