// How far a formula carries: what is smelled of it at a distance, by diffusion through still air alone.
import { columnOf, diffusivityOf, emptyRise, type Rise, Stepper } from './column.ts';
import { clockAt } from './evaporate.ts';
import { type Kernel, kernelOf } from './kernel.ts';
import type { Film } from './species.ts';
import { mixtureStrength } from './strength.ts';
import { TIMELINE_SECONDS } from './times.ts';
import { kelvin } from './wear.ts';

/**
 * An estimate for air that nothing stirs: a draught, a step or the warmth of the wearer carries a scent much farther.
 * Rows are times, columns distances: `strength[time · metres + metre]`.
 */
export interface Sillage {
  readonly film: Film;
  readonly seconds: readonly number[];
  /** From the surface outwards, m; the first is 0. */
  readonly metres: Float64Array;
  /** Largest odour value of any species; 1 is its threshold. */
  readonly odourValue: Float64Array;
  /** ψ of the mixture by the vector model. */
  readonly strength: Float64Array;
  /** At each time, the largest distance at which anything is at its threshold; 0 where nothing is. */
  readonly reach: Float64Array;
  /** The largest of these over the day. Where air is still for a night, most scents reach the far end. */
  readonly diffusionMetres: number;
}

/** Nothing is smelled beyond this; the column is open there. */
export const FARTHEST_METRES = 2;
const CELLS = 40;
/** The first cell is 2.6 mm, half of what diffuses in a second. */
const GROWTH = 1.12;
/**
 * Steps between two times. On the 48 of a day, distances of a steady source come out 1 % too far where a hundredth of
 * its vapour is left, and 8 % where a hundred-thousandth is.
 */
const STEPS_BETWEEN = 8;

/**
 * The sillage of a film at rising times. The film keeps the clock of `evaporate.ts`, which counts with the room taking
 * the vapour away; the column above it starts at that film's headspace, x P / (R T), and nothing flows back.
 */
export function sillageOf(film: Film, seconds: readonly number[] = TIMELINE_SECONDS): Sillage {
  const kernel = kernelOf(film);
  const column = columnOf(CELLS, FARTHEST_METRES, GROWTH);
  const metres = Float64Array.of(0, ...column.centres);
  const steps = stepsBetween(seconds);
  const surfaces = surfacesAt(kernel, steps);
  const stepper = new Stepper(column);
  const shown = new Rows(seconds.length, metres.length);
  const air = kelvin(film.wear.airCelsius);
  film.species.forEach(({ properties }, at) => {
    const neat = kernel.neat[at] ?? Number.NEGATIVE_INFINITY;
    if (neat === Number.NEGATIVE_INFINITY) return;
    const diffusivity = diffusivityOf(properties.molarMass.value, air);
    const rise = emptyRise(column);
    let before = 0;
    for (let step = 0; step < steps.length; step += 1) {
      const now = steps[step] ?? 0;
      const surface = surfaces[step * film.species.length + at] ?? 0;
      if (now > before) stepper.step(rise, surface, diffusivity, now - before);
      before = now;
      if ((step + 1) % STEPS_BETWEEN === 0) {
        shown.add((step + 1) / STEPS_BETWEEN - 1, surface, rise, neat, kernel.exponent[at] ?? 0);
      }
    }
  });
  return { film, seconds, metres, ...shown.finished(metres) };
}

/** `STEPS_BETWEEN` steps up to each time, evenly in the logarithm where there is one. */
function stepsBetween(seconds: readonly number[]): Float64Array {
  const steps = new Float64Array(seconds.length * STEPS_BETWEEN);
  let before = 0;
  seconds.forEach((second, time) => {
    for (let part = 1; part <= STEPS_BETWEEN; part += 1) {
      const share = part / STEPS_BETWEEN;
      const at = before > 0 ? before * (second / before) ** share : second * share;
      steps[time * STEPS_BETWEEN + part - 1] = part === STEPS_BETWEEN ? second : at;
    }
    before = second;
  });
  return steps;
}

/** Mole fraction of every species at every step, row by row. */
function surfacesAt(kernel: Kernel, steps: Float64Array): Float64Array {
  const { moles, pressure, sink } = kernel;
  const clock = clockAt(kernel, steps);
  const rows = new Float64Array(steps.length * moles.length);
  for (let step = 0; step < steps.length; step += 1) {
    const row = step * moles.length;
    let total = sink;
    for (let at = 0; at < moles.length; at += 1) {
      const left = (moles[at] ?? 0) * Math.exp(-(pressure[at] ?? 0) * (clock[step] ?? 0));
      rows[row + at] = left;
      total += left;
    }
    for (let at = row; at < row + moles.length; at += 1) rows[at] = (rows[at] ?? 0) / total;
  }
  return rows;
}

/** What is smelled at each time and distance, added up species by species. */
class Rows {
  readonly #width: number;
  readonly #loudest: Float64Array;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;
  readonly #strongest: Float64Array;

  constructor(times: number, width: number) {
    this.#width = width;
    this.#loudest = new Float64Array(times * width).fill(Number.NEGATIVE_INFINITY);
    this.#sum = new Float64Array(times * width);
    this.#squares = new Float64Array(times * width);
    this.#strongest = new Float64Array(times * width);
  }

  add(time: number, surface: number, { inside }: Rise, neat: number, exponent: number): void {
    for (let metre = 0; metre < this.#width; metre += 1) {
      const value = neat + Math.log(metre === 0 ? surface : (inside[metre - 1] ?? 0));
      const at = time * this.#width + metre;
      if (value > (this.#loudest[at] ?? 0)) this.#loudest[at] = value;
      if (value <= 0) continue;
      const psi = Math.exp(exponent * value) - 1;
      this.#sum[at] = (this.#sum[at] ?? 0) + psi;
      this.#squares[at] = (this.#squares[at] ?? 0) + psi * psi;
      if (psi > (this.#strongest[at] ?? 0)) this.#strongest[at] = psi;
    }
  }

  finished(metres: Float64Array): Omit<Sillage, 'film' | 'seconds' | 'metres'> {
    const times = this.#loudest.length / this.#width;
    const reach = Float64Array.from({ length: times }, (_, time) => this.#reachAt(time, metres));
    return {
      odourValue: this.#loudest.map(Math.exp),
      strength: this.#sum.map((sum, at) =>
        mixtureStrength(sum, this.#squares[at] ?? 0, this.#strongest[at] ?? 0),
      ),
      reach,
      diffusionMetres: Math.max(0, ...reach),
    };
  }

  /** Between two distances the logarithm of the odour value is taken as straight. */
  #reachAt(time: number, metres: Float64Array): number {
    const row = this.#loudest.subarray(time * this.#width, (time + 1) * this.#width);
    let last = this.#width - 1;
    while (last >= 0 && (row[last] ?? 0) < 0) last -= 1;
    if (last < 0) return 0;
    const here = metres[last] ?? 0;
    const next = metres[last + 1];
    // From the last cell to the open end the vapour falls to nothing in a straight line.
    if (next === undefined)
      return here + (FARTHEST_METRES - here) * (1 - Math.exp(-(row[last] ?? 0)));
    const [above, under] = [row[last] ?? 0, row[last + 1] ?? 0];
    const share = Number.isFinite(under) ? above / (above - under) : 0;
    return here + share * (next - here);
  }
}
