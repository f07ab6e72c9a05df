// Problems whose answers are plain numbers between bounds, and how such answers mate and change.
import type { Random } from './random.ts';

export interface RealProblem {
  readonly variables: number;
  readonly objectives: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Writes the objectives, to be minimised, of rows `from` up to `to`, at the same rows of `into`. */
  evaluate(genes: Float64Array, from: number, to: number, into: Float64Array): void;
}

export interface Mating {
  /** Chance that a pair mates at all; otherwise the children begin as copies. */
  readonly chance: number;
  /** How near to their parents children are. */
  readonly nearness: number;
}

const CHANCE_PER_GENE = 0.5;
const TOO_CLOSE = 1e-14;
const MUTATION_CHANCE = 0.9;
const MUTATION_NEARNESS = 20;
/** Tries to replace children that are equal to someone, before equals are accepted. */
const MOST_TRIES = 100;

/** Rows `from` up to `to` at random between the bounds. */
export function scatter(
  { variables, lower, upper }: RealProblem,
  genes: Float64Array,
  to: number,
  random: Random,
): void {
  for (let at = 0; at < to * variables; at += 1) {
    const low = lower[at % variables] ?? 0;
    genes[at] = low + random.next() * ((upper[at % variables] ?? 0) - low);
  }
}

/**
 * Fills the upper half of `genes` with children of its lower half, none equal to another row. `parent` names one parent
 * at a time.
 */
export function breed(
  problem: RealProblem,
  genes: Float64Array,
  parent: () => number,
  mating: Mating,
  random: Random,
): void {
  const { variables } = problem;
  const size = genes.length / variables / 2;
  const pair = new Float64Array(2 * variables);
  const halves = [pair.subarray(0, variables), pair.subarray(variables)];
  let tries = size * MOST_TRIES;
  for (let child = size; child < 2 * size; ) {
    for (const half of halves) {
      const from = parent() * variables;
      for (let at = 0; at < variables; at += 1) half[at] = genes[from + at] ?? 0;
    }
    if (random.next() < mating.chance) cross(pair, problem, mating.nearness, random);
    for (const half of halves) {
      if (random.next() < MUTATION_CHANCE) mutate(half, problem, random);
      tries -= 1;
      if (child >= 2 * size || (tries > 0 && isThere(half, genes, child))) continue;
      genes.set(half, child * variables);
      child += 1;
    }
  }
}

/** Whether one of the first `count` rows is the same to the last bit. */
function isThere(one: Float64Array, genes: Float64Array, count: number): boolean {
  const variables = one.length;
  for (let row = 0; row < count; row += 1) {
    let at = 0;
    while (at < variables && genes[row * variables + at] === one[at]) at += 1;
    if (at === variables) return true;
  }
  return false;
}

/** Simulated binary crossover of two rows in place (Deb and Agrawal 1995), within the bounds. */
function cross(
  pair: Float64Array,
  { variables, lower, upper }: RealProblem,
  nearness: number,
  random: Random,
): void {
  for (let at = 0; at < variables; at += 1) {
    if (random.next() >= CHANCE_PER_GENE) continue;
    const low = Math.min(pair[at] ?? 0, pair[variables + at] ?? 0);
    const high = Math.max(pair[at] ?? 0, pair[variables + at] ?? 0);
    const gap = high - low;
    const least = lower[at] ?? 0;
    const most = upper[at] ?? 0;
    if (gap <= TOO_CLOSE || most <= least) continue;
    const chance = random.next();
    const down = spread(1 + (2 * (low - least)) / gap, nearness, chance);
    const up = spread(1 + (2 * (most - high)) / gap, nearness, chance);
    const one = Math.max(least, (low + high - down * gap) / 2);
    const other = Math.min(most, (low + high + up * gap) / 2);
    const swapped = random.next() < 0.5;
    pair[at] = swapped ? other : one;
    pair[variables + at] = swapped ? one : other;
  }
}

/** How far apart children are, in gaps of their parents, when the nearer bound is `beta` gaps away. */
function spread(beta: number, nearness: number, chance: number): number {
  const power = nearness + 1;
  const alpha = 2 - beta ** -power;
  const scaled = chance * alpha;
  return (scaled <= 1 ? scaled : 1 / (2 - scaled)) ** (1 / power);
}

/** Polynomial mutation of one row in place (Deb and Goyal 1996): about one gene in a row, within the bounds. */
function mutate(row: Float64Array, { variables, lower, upper }: RealProblem, random: Random): void {
  const chance = Math.min(0.5, 1 / variables);
  const power = MUTATION_NEARNESS + 1;
  for (let at = 0; at < variables; at += 1) {
    if (random.next() >= chance) continue;
    const least = lower[at] ?? 0;
    const most = upper[at] ?? 0;
    const range = most - least;
    if (!(range > 0)) continue;
    const now = row[at] ?? 0;
    const dice = random.next();
    const moved =
      dice <= 0.5
        ? (2 * dice + (1 - 2 * dice) * (1 - (now - least) / range) ** power) ** (1 / power) - 1
        : 1 -
          (2 * (1 - dice) + 2 * (dice - 0.5) * (1 - (most - now) / range) ** power) ** (1 / power);
    row[at] = Math.min(most, Math.max(least, now + moved * range));
  }
}
