// NSGA-III on plain numbers: many objectives, one niche for each way of weighing them (Deb and Jain 2014).
import { unitRows } from './directions.ts';
import { emptyFrame } from './niche-frame.ts';
import { surviveByNiche } from './niche-survival.ts';
import { type Evolved, keepRows } from './nsga2.ts';
import type { Random } from './random.ts';
import { deck } from './random-order.ts';
import { breed, type RealProblem, scatter } from './real-genes.ts';

export interface Nsga3Settings {
  readonly population: number;
  /** The first, random one included: evaluations are population times generations. */
  readonly generations: number;
  /** Rows of `directions`. */
  readonly wishes: Float64Array;
}

const MATING = { chance: 1, nearness: 30 };

/** Parents are drawn without preference: survival alone presses on. */
export function nsga3(
  problem: RealProblem,
  { population, generations, ...settings }: Nsga3Settings,
  random: Random,
): Evolved {
  const { variables, objectives: width } = problem;
  const count = 2 * population;
  const genes = new Float64Array(count * variables);
  const objectives = new Float64Array(count * width);
  const wishes = unitRows(settings.wishes, width);
  const frame = emptyFrame();
  const parent = deck(population, random);
  scatter(problem, genes, population, random);
  problem.evaluate(genes, 0, population, objectives);
  for (let generation = 1; generation < generations; generation += 1) {
    breed(problem, genes, parent, MATING, random);
    problem.evaluate(genes, population, count, objectives);
    const survivors = surviveByNiche({ objectives, count, wishes }, population, frame, random);
    keepRows(genes, variables, survivors);
    keepRows(objectives, width, survivors);
  }
  return {
    genes: genes.slice(0, population * variables),
    objectives: objectives.slice(0, population * width),
    count: population,
  };
}
