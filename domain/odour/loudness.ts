// Who speaks at one time of a day: each species' odour value and ψ, loudest first, and how many are silent.
import { type Day, strengthAt } from './day.ts';
import type { Species } from './species.ts';

export interface Loud {
  readonly species: Species;
  /** Concentration over threshold; 1 is the threshold. */
  readonly odourValue: number;
  readonly psi: number;
}

export interface Loudness {
  /** Species at or above their threshold. */
  readonly rows: readonly Loud[];
  /** ψ of the mixture. */
  readonly strength: number;
  /** Species that are no carrier and stay below their threshold. */
  readonly silent: number;
}

/** Of the first time of the day; ψ = OV^n - 1 is turned back into the odour value. */
export function loudnessOf(day: Day): Loudness {
  const { film, kernel, psi } = day;
  const rows = film.species
    .map((species, at) => {
      const own = psi[at] ?? 0;
      return { species, psi: own, odourValue: (own + 1) ** (1 / (kernel.exponent[at] ?? 1)) };
    })
    .filter((one) => one.psi > 0)
    .sort((a, b) => b.psi - a.psi);
  const scents = film.species.filter(({ carrier }) => !carrier).length;
  return { rows, strength: strengthAt(day, 0), silent: scents - rows.length };
}
