// A formula over a day: how strong it is, of which families and by which materials, at each of 48 times.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { clockAt } from './evaporate.ts';
import { type Kernel, kernelOf, perceivedAt } from './kernel.ts';
import { emptyFamilies, type FamilyShares } from './odour-words.ts';
import type { Film, Voice } from './species.ts';
import { mixtureStrength } from './strength.ts';
import { TIMELINE_SECONDS } from './times.ts';

/** What is smelled of one material at one time. */
export interface Perceived {
  /** The material that was weighed. */
  readonly originId: string;
  /** The material whose odour words are heard. */
  readonly voiceId: string;
  /** Stevens' ψ, above 0. */
  readonly intensity: number;
}

export interface Day {
  readonly film: Film;
  readonly kernel: Kernel;
  readonly seconds: readonly number[];
  /** The film's clock at each time, 1/Pa; see `Evaporation`. */
  readonly clock: Float64Array;
  /** ψ of species s at time t: `psi[t · species + s]`. */
  readonly psi: Float64Array;
}

/** Simulates a film at rising times. */
export function dayOf(film: Film, seconds: readonly number[] = TIMELINE_SECONDS): Day {
  return dayWith(film, kernelOf(film), seconds);
}

/** The same with a kernel that was moved. */
export function dayWith(film: Film, kernel: Kernel, seconds: readonly number[]): Day {
  const clock = clockAt(kernel, seconds);
  return { film, kernel, seconds, clock, psi: perceivedAt(kernel, clock) };
}

/** ψ of the whole mixture at a time by the vector model. */
export function strengthAt({ film, psi }: Day, time: number): number {
  const count = film.species.length;
  let sum = 0;
  let squares = 0;
  let strongest = 0;
  for (let at = time * count; at < (time + 1) * count; at += 1) {
    const one = psi[at] ?? 0;
    sum += one;
    squares += one * one;
    if (one > strongest) strongest = one;
  }
  return mixtureStrength(sum, squares, strongest);
}

/** What is perceived at a time, by what was weighed and whose words tell it; nothing that is below its threshold. */
export function perceivedOf({ film, psi }: Day, time: number): Perceived[] {
  const row = time * film.species.length;
  return film.voices.flatMap(({ species, originId, voiceId, share }) => {
    const intensity = (psi[row + species] ?? 0) * share;
    return intensity > 0 ? [{ originId, voiceId, intensity }] : [];
  });
}

/** Families at every time as rows of 14 shares; all 0 where nothing of known odour is perceived. */
export function familiesOverDay(
  { film, psi, seconds }: Day,
  families: ReadonlyMap<string, FamilyShares>,
): Float64Array {
  const width = COLOUR_FAMILIES.length;
  const shares = speciesFamilies(film.voices, film.species.length, families);
  const rows = new Float64Array(seconds.length * width);
  for (let time = 0; time < seconds.length; time += 1) {
    let total = 0;
    for (let at = 0; at < film.species.length; at += 1) {
      const intensity = psi[time * film.species.length + at] ?? 0;
      if (intensity === 0) continue;
      for (let family = 0; family < width; family += 1) {
        const part = intensity * (shares[at * width + family] ?? 0);
        rows[time * width + family] = (rows[time * width + family] ?? 0) + part;
        total += part;
      }
    }
    if (total === 0) continue;
    for (let at = time * width; at < (time + 1) * width; at += 1)
      rows[at] = (rows[at] ?? 0) / total;
  }
  return rows;
}

/** Each species' families: those of its voices by their shares. A voice of unknown odour has none. */
function speciesFamilies(
  voices: readonly Voice[],
  count: number,
  families: ReadonlyMap<string, FamilyShares>,
): Float64Array {
  const width = COLOUR_FAMILIES.length;
  const rows = new Float64Array(count * width);
  for (const { species, voiceId, share } of voices) {
    const own = families.get(voiceId);
    if (!own) continue;
    COLOUR_FAMILIES.forEach((family, at) => {
      const place = species * width + at;
      rows[place] = (rows[place] ?? 0) + share * own[family];
    });
  }
  return rows;
}

/** One row of `familiesOverDay` by name. */
export function familyRow(rows: Float64Array, time: number): FamilyShares {
  const named: Record<ColourFamily, number> = emptyFamilies();
  COLOUR_FAMILIES.forEach((family, at) => {
    named[family] = rows[time * COLOUR_FAMILIES.length + at] ?? 0;
  });
  return named;
}

/** Milligrams gone from the film by a time, carrier included. */
export function evaporatedMg({ film, clock, kernel }: Day, time: number): number {
  const passed = clock[time] ?? 0;
  return film.species.reduce(
    (gone, { milligrams }, at) =>
      gone - milligrams * Math.expm1(-(kernel.pressure[at] ?? 0) * passed),
    0,
  );
}
