// Evolution on problems of known answers: as near as the reference library comes, never beyond the truth, and repeatable.
import { describe, expect, it } from 'vitest';
import { directions } from './directions.ts';
import { hypervolume2, hypervolume3 } from './hypervolume.ts';
import { DTLZ2, KNOWN_PROBLEMS, type KnownProblem } from './nsga-problems.ts';
import { type Evolved, nsga2 } from './nsga2.ts';
import { nsga3 } from './nsga3.ts';
import { seededRandom } from './random.ts';
import type { RealProblem } from './real-genes.ts';

const SIZE = { population: 100, generations: 250 };

function known(name: string): KnownProblem {
  const found = KNOWN_PROBLEMS.find((problem) => problem.name === name);
  if (!found) throw new Error(`${name} is not known`);
  return found;
}

function isWithin({ genes, count }: Evolved, { variables, lower, upper }: RealProblem): boolean {
  return genes.every((gene, at) => {
    const place = at % variables;
    return at >= count * variables || (gene >= (lower[place] ?? 0) && gene <= (upper[place] ?? 0));
  });
}

describe('NSGA-II', () => {
  // `orgue bench moga` asks all six problems with eleven seeds; here two stand for them.
  it.each([
    ['ZDT1', 0.869],
    ['ZDT2', 0.5355],
  ])('comes to the reference volume of %s, and not beyond its true front', (name, least) => {
    const problem = known(name);
    const volumes = [1, 2, 3].map((seed) => {
      const evolved = nsga2(problem, SIZE, seededRandom(seed));
      expect(isWithin(evolved, problem)).toBe(true);
      return hypervolume2(evolved.objectives, [1.1, 1.1]);
    });
    expect(volumes.toSorted((a, b) => a - b)[1]).toBeGreaterThanOrEqual(least);
    expect(Math.max(...volumes)).toBeLessThanOrEqual(problem.mostVolume);
  });

  it('is the same run for the same seed and another for another', () => {
    const run = (seed: number) =>
      nsga2(known('ZDT4'), { population: 20, generations: 15 }, seededRandom(seed));
    expect(run(4)).toEqual(run(4));
    expect(run(5)).not.toEqual(run(4));
  });

  it('has no member twice', () => {
    const { genes, count } = nsga2(known('ZDT6'), SIZE, seededRandom(2));
    const rows = Array.from({ length: count }, (_, at) => genes.subarray(10 * at, 10 * at + 10));
    expect(new Set(rows.map(String)).size).toBe(count);
  });
});

describe('NSGA-III', () => {
  const wishes = directions(3, 12);

  it('spreads over the sphere of DTLZ2 as evenly as the reference', () => {
    const { objectives } = nsga3(
      DTLZ2,
      { population: 92, generations: 250, wishes },
      seededRandom(1),
    );
    const volume = hypervolume3(objectives, [1.1, 1.1, 1.1]);
    expect(volume).toBeGreaterThanOrEqual(0.743);
    expect(volume).toBeLessThanOrEqual(DTLZ2.mostVolume);
  });

  it('keeps going where the front is a curve and an objective says nothing', () => {
    const flat: RealProblem = {
      ...{ variables: 4, objectives: 3 },
      lower: new Float64Array(4),
      upper: new Float64Array(4).fill(1),
      evaluate(genes, from, to, into) {
        for (let row = from; row < to; row += 1) {
          const [x = 0, ...rest] = genes.subarray(4 * row, 4 * row + 4);
          const far = rest.reduce((sum, one) => sum + one, 1);
          into.set([x * far, (1 - x) * far, 7], 3 * row);
        }
      },
    };
    const { objectives } = nsga3(
      flat,
      { population: 92, generations: 60, wishes },
      seededRandom(1),
    );
    const pairs = Float64Array.from({ length: 184 }, (_, at) =>
      at % 2 ? (objectives[3 * (at >> 1) + 1] ?? 0) : (objectives[3 * (at >> 1)] ?? 0),
    );
    // The line from (0, 1) to (1, 0) dominates 1.1² - 1/2 of the square.
    expect(hypervolume2(pairs, [1.1, 1.1])).toBeGreaterThan(0.98 * 0.71);
  });
});
