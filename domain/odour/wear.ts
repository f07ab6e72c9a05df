// How a formula is worn while it is smelled: on what, how warm, how much of it on how much of it.

export type Surface = 'skin' | 'blotter';

/** The film that evaporates. Every figure of a simulation is for one of these. */
export interface Wear {
  readonly surface: Surface;
  /** Counts on skin only: a strip is as warm as the air. */
  readonly skinCelsius: number;
  readonly airCelsius: number;
  readonly areaCm2: number;
  /** Of the product, carrier included. */
  readonly appliedMg: number;
}

/**
 * Two sprays on the inside of a wrist, and a strip dipped for a centimetre. Skin is near 32 C where a scent is worn, rooms
 * 23 C as in the published headspace studies (Teixeira et al., Ind. Eng. Chem. Res. 2011).
 */
export const WEARS: Readonly<Record<Surface, Wear>> = {
  skin: { surface: 'skin', skinCelsius: 32, airCelsius: 23, areaCm2: 25, appliedMg: 100 },
  blotter: { surface: 'blotter', skinCelsius: 32, airCelsius: 23, areaCm2: 2.5, appliedMg: 15 },
};

/** Temperature of the film, C. */
export function filmCelsius({ surface, skinCelsius, airCelsius }: Wear): number {
  return surface === 'skin' ? skinCelsius : airCelsius;
}

/** J/(mol K). */
export const GAS_CONSTANT = 8.314462618;
const ZERO_CELSIUS = 273.15;

export function kelvin(celsius: number): number {
  return celsius + ZERO_CELSIUS;
}

/**
 * Air-side film coefficient k_g, m/s. Set so that the simulated last hour on a blotter has the median of the published
 * hours of 329 materials smelt neat and not cut off by the scale (their spread stays: a factor of 6 to 7 either way);
 * `orgue bench odour` prints both. It stands for a still boundary layer of 4 mm by film theory, k = D / δ. One figure for all molecules, because their
 * diffusivities differ by less than their pressures are known.
 */
export const FILM_COEFFICIENT = 1.6e-3;

/**
 * What the surface itself dissolves, mol/m2: a film that thins out is taken up by it instead of smelling at full
 * strength until its last molecule. A thousandth of the usual film; it fades the end and leaves the day untouched.
 */
export const SINK_MOL_PER_M2 = 1e-5;
