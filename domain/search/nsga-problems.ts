// Problems whose best answers are known in closed form, by which the evolution is held against others of its kind.
import type { RealProblem } from './real-genes.ts';

export interface KnownProblem extends RealProblem {
  readonly name: string;
  /** What the true front dominates up to 1.1 in every objective: no answer can have more. */
  readonly mostVolume: number;
}

type Objectives = (genes: Float64Array) => readonly number[];

function known(
  name: string,
  [lower, upper]: readonly [Float64Array, Float64Array],
  mostVolume: number,
  objectivesOf: Objectives,
): KnownProblem {
  const variables = lower.length;
  const objectives = objectivesOf(lower).length;
  return {
    ...{ name, variables, objectives, lower, upper, mostVolume },
    evaluate(genes, from, to, into) {
      for (let row = from; row < to; row += 1) {
        into.set(
          objectivesOf(genes.subarray(row * variables, (row + 1) * variables)),
          row * objectives,
        );
      }
    },
  };
}

function unitBox(variables: number): [Float64Array, Float64Array] {
  return [new Float64Array(variables), new Float64Array(variables).fill(1)];
}

/** 1 + 9 times the mean of all genes but the first, which is 1 on the front. */
function beyond(genes: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < genes.length; at += 1) sum += genes[at] ?? 0;
  return 1 + (9 * sum) / (genes.length - 1);
}

/** Zitzler, Deb and Thiele 2000; volumes from the fronts' formulas. */
const ZDT: readonly KnownProblem[] = [
  known('ZDT1', unitBox(30), 0.876667, (genes) => {
    const [x = 0] = genes;
    const g = beyond(genes);
    return [x, g * (1 - Math.sqrt(x / g))];
  }),
  known('ZDT2', unitBox(30), 0.543334, (genes) => {
    const [x = 0] = genes;
    const g = beyond(genes);
    return [x, g * (1 - (x / g) ** 2)];
  }),
  known('ZDT3', unitBox(30), 1.331764, (genes) => {
    const [x = 0] = genes;
    const g = beyond(genes);
    return [x, g * (1 - Math.sqrt(x / g) - (x / g) * Math.sin(10 * Math.PI * x))];
  }),
  known('ZDT4', zdt4Box(), 0.876667, (genes) => {
    const [x = 0] = genes;
    let g = 1 + 10 * (genes.length - 1);
    for (let at = 1; at < genes.length; at += 1) {
      const y = genes[at] ?? 0;
      g += y * y - 10 * Math.cos(4 * Math.PI * y);
    }
    return [x, g * (1 - Math.sqrt(x / g))];
  }),
  known('ZDT6', unitBox(10), 0.507879, (genes) => {
    const [x = 0] = genes;
    const first = 1 - Math.exp(-4 * x) * Math.sin(6 * Math.PI * x) ** 6;
    const g = 1 + 9 * ((beyond(genes) - 1) / 9) ** 0.25;
    return [first, g * (1 - (first / g) ** 2)];
  }),
];

function zdt4Box(): [Float64Array, Float64Array] {
  const [lower, upper] = unitBox(10);
  return [lower.fill(-5, 1), upper.fill(5, 1)];
}

/** Deb, Thiele, Laumanns and Zitzler 2002: the front is an eighth of the unit sphere. */
export const DTLZ2: KnownProblem = known('DTLZ2', unitBox(12), 1.1 ** 3 - Math.PI / 6, (genes) => {
  const [a = 0, b = 0] = genes;
  let radius = 1;
  for (let at = 2; at < genes.length; at += 1) radius += ((genes[at] ?? 0) - 0.5) ** 2;
  const [one, other] = [(a * Math.PI) / 2, (b * Math.PI) / 2];
  return [
    radius * Math.cos(one) * Math.cos(other),
    radius * Math.cos(one) * Math.sin(other),
    radius * Math.sin(one),
  ];
});

export const KNOWN_PROBLEMS: readonly KnownProblem[] = [...ZDT, DTLZ2];
