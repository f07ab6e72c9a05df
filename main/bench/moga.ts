// How near evolution comes to answers that are known in closed form, and what CPU time it takes for it.
import { directions } from '#domain/search/directions.ts';
import { hypervolume2, hypervolume3 } from '#domain/search/hypervolume.ts';
import { DTLZ2, KNOWN_PROBLEMS, type KnownProblem } from '#domain/search/nsga-problems.ts';
import { type Evolved, nsga2 } from '#domain/search/nsga2.ts';
import { nsga3 } from '#domain/search/nsga3.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type BenchReport, type BenchTable, type Figure, median, reportOf } from './figure.ts';

const SEEDS = 11;
const GENERATIONS = 250;
const POPULATION = 100;
const REFERENCE = 1.1;
/** The median of the seeds must have at least this: what pymoo 0.6.2 and two standard deviations of luck leave. */
const LEAST_VOLUME: Readonly<Record<string, number>> = {
  ZDT1: 0.869,
  ZDT2: 0.5355,
  ZDT3: 1.3268,
  ZDT4: 0.858,
  ZDT6: 0.491,
  DTLZ2: 0.69,
};
const NICHES = {
  title: 'NSGA-III DTLZ2',
  population: 92,
  divisions: 12,
  volume: 0.743,
  distance: 2.5e-3,
};

interface Measured {
  readonly title: string;
  readonly problem: KnownProblem;
  readonly volumes: readonly number[];
  readonly cpuSeconds: readonly number[];
  readonly leastVolume: number;
  /** Mean distance of the wishes' points on the front to the nearest found, a run each. */
  readonly distances?: readonly number[];
}

/** The table of known problems: volumes as medians over eleven seeds, and CPU time of all threads for one run. */
export function benchMoga(): BenchReport {
  const measured = [...KNOWN_PROBLEMS.map(roomiest), nichest()];
  return reportOf('moga', measured.flatMap(figuresOf), { tables: [tableOf(measured)] });
}

function roomiest(problem: KnownProblem): Measured {
  const settings = { population: POPULATION, generations: GENERATIONS };
  const runs = runsOf((random) => nsga2(problem, settings, random));
  return {
    ...{ title: `NSGA-II ${problem.name}`, problem, cpuSeconds: runs.map(({ cpu }) => cpu) },
    volumes: runs.map(({ evolved }) => volumeOf(evolved, problem)),
    leastVolume: LEAST_VOLUME[problem.name] ?? 0,
  };
}

function nichest(): Measured {
  const { title, population, divisions, volume } = NICHES;
  const wishes = directions(DTLZ2.objectives, divisions);
  const settings = { population, generations: GENERATIONS, wishes };
  const runs = runsOf((random) => nsga3(DTLZ2, settings, random));
  return {
    ...{ title, problem: DTLZ2, leastVolume: volume, cpuSeconds: runs.map(({ cpu }) => cpu) },
    volumes: runs.map(({ evolved }) => volumeOf(evolved, DTLZ2)),
    distances: runs.map(({ evolved }) => distanceToSphere(evolved, wishes)),
  };
}

function runsOf(run: (random: Random) => Evolved) {
  return Array.from({ length: SEEDS }, (_, at) => {
    const before = process.cpuUsage();
    const evolved = run(seededRandom(at + 1));
    const { user, system } = process.cpuUsage(before);
    return { evolved, cpu: (user + system) / 1e6 };
  });
}

function volumeOf({ objectives }: Evolved, problem: KnownProblem): number {
  return problem.objectives === 2
    ? hypervolume2(objectives, [REFERENCE, REFERENCE])
    : hypervolume3(objectives, [REFERENCE, REFERENCE, REFERENCE]);
}

/** Every wish meets the sphere in one point; the mean distance from there to the nearest answer. */
function distanceToSphere({ objectives, count }: Evolved, wishes: Float64Array): number {
  let sum = 0;
  for (let wish = 0; wish < wishes.length; wish += 3) {
    const row = [...wishes.subarray(wish, wish + 3)];
    const length = Math.hypot(...row);
    let least = Number.POSITIVE_INFINITY;
    for (let one = 0; one < count; one += 1) {
      const gaps = row.map((value, at) => value / length - (objectives[3 * one + at] ?? 0));
      least = Math.min(least, Math.hypot(...gaps));
    }
    sum += least;
  }
  return sum / (wishes.length / 3);
}

function figuresOf({ title, problem, ...runs }: Measured): Figure[] {
  const { volumes, cpuSeconds, leastVolume, distances } = runs;
  const most = Math.max(...volumes);
  const figures: Figure[] = [
    { name: `${title}, volume, median`, value: median(volumes), unit: '', atLeast: leastVolume },
    { name: `${title}, volume, most`, value: most, unit: '', atMost: problem.mostVolume },
  ];
  if (distances) {
    const name = `${title}, distance to the front, median`;
    figures.push({ name, value: median(distances), unit: '', atMost: NICHES.distance });
  }
  return [
    ...figures,
    { name: `${title}, CPU a run, median`, value: median(cpuSeconds), unit: 's' },
  ];
}

function tableOf(measured: readonly Measured[]): BenchTable {
  return {
    title: `${SEEDS} seeds, ${GENERATIONS} generations; volumes up to ${REFERENCE} in every objective`,
    head: ['', 'least', 'median', 'most', 'bound', 'true front', 'CPU s', 'first CPU s'],
    rows: measured.map(({ title, problem, volumes, cpuSeconds, leastVolume }) => [
      ...[title, Math.min(...volumes), median(volumes), Math.max(...volumes)],
      ...[leastVolume, problem.mostVolume, median(cpuSeconds), cpuSeconds[0] ?? 0],
    ]),
  };
}
