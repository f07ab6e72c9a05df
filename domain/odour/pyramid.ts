// Top, heart and base by simulation: by mass and by what is perceived, never by counting rows.
import type { Note } from '#domain/catalogue/material.ts';
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { type Day, dayOf } from './day.ts';
import { READOUT_SECONDS, READOUTS } from './readouts.ts';
import { type Film, vapourPressure } from './species.ts';
import { FILM_COEFFICIENT, GAS_CONSTANT, kelvin, WEARS } from './wear.ts';

/** Shares by phase; they sum to 1. */
export interface Pyramid {
  readonly top: number;
  readonly heart: number;
  readonly base: number;
}

/** A material's own film, 0.5 mg/cm2 on skin as a scent is worn: half has left within 15 minutes, 4 hours, or later. */
const FILM_GRAMS_PER_M2 = 5;
const TOP_SECONDS = 15 * 60;
const HEART_SECONDS = 4 * 3600;

/** Seconds until half of a material's own film of 0.5 mg/cm2 has left skin: m / (2 A k_g C_neat). */
export function halfLifeSeconds(properties: PhysicalProperties): number {
  const { skinCelsius } = WEARS.skin;
  const gramsPerM3 =
    (vapourPressure(properties, skinCelsius) * properties.molarMass.value) /
    (GAS_CONSTANT * kelvin(skinCelsius));
  return FILM_GRAMS_PER_M2 / 2 / (FILM_COEFFICIENT * gramsPerM3);
}

export function simulatedNote(properties: PhysicalProperties): Note {
  const seconds = halfLifeSeconds(properties);
  if (seconds < TOP_SECONDS) return 'top';
  return seconds < HEART_SECONDS ? 'heart' : 'base';
}

/** By mass of what is no carrier; undefined when there is nothing else. */
export function pyramidByMass({ species }: Film): Pyramid | undefined {
  return shares(
    species.map(({ milligrams }) => milligrams),
    species,
  );
}

/** By ψ over the three readouts, each with its say; undefined when nothing is perceived. */
export function pyramidByStrength(film: Film): Pyramid | undefined {
  return shares(strengths(dayOf(film, READOUT_SECONDS)), film.species);
}

function strengths({ film, psi }: Day): number[] {
  const count = film.species.length;
  return film.species.map((_, at) =>
    READOUTS.reduce((sum, { weight }, time) => sum + weight * (psi[time * count + at] ?? 0), 0),
  );
}

/** By mass of what a time has left in the film; see `pyramidByMass`. */
export function pyramidLeft({ film, kernel, clock }: Day, time: number): Pyramid | undefined {
  const passed = clock[time] ?? 0;
  const left = film.species.map(
    ({ milligrams }, at) => milligrams * Math.exp(-(kernel.pressure[at] ?? 0) * passed),
  );
  return shares(left, film.species);
}

/** By ψ at one time. */
export function pyramidHeard({ film, psi }: Day, time: number): Pyramid | undefined {
  const count = film.species.length;
  return shares(psi.subarray(time * count, (time + 1) * count), film.species);
}

function shares(amounts: ArrayLike<number>, species: Film['species']): Pyramid | undefined {
  const sums = { top: 0, heart: 0, base: 0 };
  species.forEach(({ properties, carrier }, at) => {
    if (!carrier) sums[simulatedNote(properties)] += amounts[at] ?? 0;
  });
  const total = sums.top + sums.heart + sums.base;
  if (total === 0) return undefined;
  return { top: sums.top / total, heart: sums.heart / total, base: sums.base / total };
}
