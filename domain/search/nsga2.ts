// NSGA-II: the fronts decide who survives, and within the last of them who has most room (Deb et al. 2002).
import { crowding } from './front-crowding.ts';
import { domination, sortFronts } from './front-sort.ts';
import type { Random } from './random.ts';
import { deck, shuffle } from './random-order.ts';
import { breed, type RealProblem, scatter } from './real-genes.ts';

/** What a run ends with: rows of genes and of objectives. */
export interface Evolved {
  readonly genes: Float64Array;
  readonly objectives: Float64Array;
  readonly count: number;
}

export interface Nsga2Settings {
  readonly population: number;
  /** The first, random one included: evaluations are population times generations. */
  readonly generations: number;
}

const MATING = { chance: 0.9, nearness: 15 };

export function nsga2(
  problem: RealProblem,
  { population, generations }: Nsga2Settings,
  random: Random,
): Evolved {
  const { variables, objectives: width } = problem;
  const genes = new Float64Array(2 * population * variables);
  const objectives = new Float64Array(2 * population * width);
  scatter(problem, genes, population, random);
  problem.evaluate(genes, 0, population, objectives);
  let room = survive(objectives, population, width, population, random).room;
  for (let generation = 1; generation < generations; generation += 1) {
    breed(problem, genes, parentOf(objectives, width, room, random), MATING, random);
    problem.evaluate(genes, population, 2 * population, objectives);
    const survival = survive(objectives, 2 * population, width, population, random);
    keepRows(genes, variables, survival.survivors);
    keepRows(objectives, width, survival.survivors);
    room = survival.room;
  }
  return {
    genes: genes.slice(0, population * variables),
    objectives: objectives.slice(0, population * width),
    count: population,
  };
}

/** Two are dealt: the one that dominates is a parent, else the one with more room, else either. */
function parentOf(objectives: Float64Array, width: number, room: Float64Array, random: Random) {
  const deal = deck(room.length, random);
  return () => {
    const [one, other] = [deal(), deal()];
    const relation =
      domination(objectives, one, other, width) || (room[one] ?? 0) - (room[other] ?? 0);
    if (relation === 0 || Number.isNaN(relation)) return random.next() < 0.5 ? one : other;
    return relation > 0 ? one : other;
  };
}

interface Survival {
  readonly survivors: Int32Array;
  /** Room of each survivor in its own front. */
  readonly room: Float64Array;
}

/** Whole fronts while they fit, then the roomiest of the next; equals in chance order. */
function survive(
  objectives: Float64Array,
  count: number,
  width: number,
  keep: number,
  random: Random,
): Survival {
  const survivors = new Int32Array(keep);
  const room = new Float64Array(keep);
  let kept = 0;
  for (const front of sortFronts(objectives, count, width).fronts) {
    const space = crowding(objectives, front, width);
    const order = Int32Array.from(front, (_, at) => at);
    if (front.length > keep - kept) {
      shuffle(order, random).sort((a, b) => descending(space[a] ?? 0, space[b] ?? 0));
    }
    for (const at of order.subarray(0, keep - kept)) {
      survivors[kept] = front[at] ?? 0;
      room[kept] = space[at] ?? 0;
      kept += 1;
    }
    if (kept === keep) break;
  }
  return { survivors, room };
}

/** Larger first; two of infinite room are equal. */
function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

/** Moves the survivors' rows to the front of the list. */
export function keepRows(rows: Float64Array, width: number, survivors: Int32Array): void {
  const kept = new Float64Array(survivors.length * width);
  for (let to = 0; to < kept.length; to += 1) {
    const row = survivors[Math.floor(to / width)] ?? 0;
    kept[to] = rows[row * width + (to % width)] ?? 0;
  }
  rows.set(kept);
}
