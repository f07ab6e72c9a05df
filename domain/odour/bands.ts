// How sure a simulation is: the whole of it repeated with every figure moved inside its own error.
import { type Day, dayWith } from './day.ts';
import { type Kernel, kernelOf } from './kernel.ts';
import type { Film } from './species.ts';

/** Four draws of five lie between the two. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 32;
const LOW = 0.1;
const HIGH = 0.9;
const LN10 = Math.log(10);
const EXPONENT_RANGE = { min: 0.05, max: 1.2 };

/**
 * The day once for each draw. A material's moves depend on its id and the draw alone, so that one edited row does not
 * make the bands of all the others jump. A wrong pressure moves headspace and evaporation together, as it would.
 */
export function drawDays(film: Film, seconds: readonly number[], draws = DRAWS): Day[] {
  return drawKernels(film, draws).map((kernel) => dayWith(film, kernel, seconds));
}

/** The draws alone, for who simulates them one after another between other work. */
export function drawKernels(film: Film, draws = DRAWS): Kernel[] {
  const middle = kernelOf(film);
  const kernels = Array.from({ length: draws }, () => ({
    ...middle,
    pressure: Float64Array.from(middle.pressure),
    neat: Float64Array.from(middle.neat),
    exponent: Float64Array.from(middle.exponent),
  }));
  const normal = Float64Array.from({ length: draws }, (_, at) =>
    normalQuantile((at + 0.5) / draws),
  );
  film.species.forEach((_, at) => {
    moveSpecies(kernels, film, at, normal);
  });
  return kernels;
}

/** Moves one species in every draw; its pressure, threshold and exponent each in an order of their own. */
function moveSpecies(kernels: readonly Kernel[], film: Film, at: number, normal: Float64Array) {
  const species = film.species[at];
  if (!species) return;
  const { vapourPressurePa, thresholdMgPerM3, exponent } = species.properties;
  const seed = hash(species.materialId);
  const pressures = shuffled(normal, seed);
  const thresholds = shuffled(normal, seed + 0x9e3779b1);
  const powers = shuffled(normal, seed + 0x3c6ef372);
  kernels.forEach((kernel, draw) => {
    const up = LN10 * vapourPressurePa.standardError * (pressures[draw] ?? 0);
    const over = LN10 * (thresholdMgPerM3?.standardError ?? 0) * (thresholds[draw] ?? 0);
    const power = exponent.value + exponent.standardError * (powers[draw] ?? 0);
    kernel.pressure[at] = (kernel.pressure[at] ?? 0) * Math.exp(up);
    kernel.neat[at] = (kernel.neat[at] ?? 0) + up - over;
    kernel.exponent[at] = Math.min(EXPONENT_RANGE.max, Math.max(EXPONENT_RANGE.min, power));
  });
}

/** The band of one figure over the draws. */
export function bandOf(values: readonly number[]): Band {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - below);
  };
  return { low: at(LOW), high: at(HIGH) };
}

/** Fisher-Yates: every species meets each quantile once, which gives few draws the right spread (Latin hypercube). */
function shuffled(values: Float64Array, seed: number): Float64Array {
  const order = Float64Array.from(values);
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** FNV-1a over the id. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}

/** Standard normal quantile, error below 4.5e-4 (Abramowitz and Stegun, Handbook, 26.2.23). */
function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(tail));
  const upper = 2.515517 + t * (0.802853 + t * 0.010328);
  const lower = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return Math.sign(share - 0.5) * (t - upper / lower);
}
