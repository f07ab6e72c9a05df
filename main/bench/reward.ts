// What learning a taste is worth: simulated perfumers with hidden tastes, everything beside the same without learning.
import { recommended, worthAsking } from '#domain/learning/reward-choice.ts';
import { fitReward, type Opinion, type RewardModel } from '#domain/learning/reward-model.ts';
import {
  type SimulatedPerfumer,
  simulatedPerfumer,
  TASTE_KINDS,
} from '#domain/learning/taste-perfumers.ts';
import { seededRandom } from '#domain/search/random.ts';
import { type BenchReport, type BenchTable, type Figure, reportOf } from './figure.ts';
import { meanOf } from './interval.ts';
import { gateFigures, learningCurve, lessonOf, shuffle } from './reward-curve.ts';
import { type Pool, type PoolRecipe, recipePool } from './reward-pool.ts';
import type { BenchTables } from './verdict.ts';

const SEED = 11;
const PERFUMERS_A_KIND = 4;
const SHUFFLES = 100;
const ROUNDS = 8;
const A_ROUND = 25;
const RECOMMENDED = 10;

/** Minutes. Every perfumer is simulated, and every figure says so by standing here. */
export function benchReward(tables: BenchTables): BenchReport {
  const pool = recipePool(tables, SEED);
  const population = pool.rated.map(({ numbers }) => numbers);
  const perfumers = TASTE_KINDS.flatMap((kind, at) =>
    Array.from({ length: PERFUMERS_A_KIND }, (_, one) =>
      simulatedPerfumer(kind, 100 * at + one + 1, population),
    ),
  );
  const curve = learningCurve(pool.rated, perfumers);
  const liked = recommendations(pool, perfumers);
  const gate = gateFigures(pool.rated, perfumers, SHUFFLES);
  return reportOf('reward', [...liked.figures, ...curve.figures, ...gate], {
    tables: [liked.table, curve.table],
  });
}

interface Liked {
  readonly start: number;
  readonly learnt: number;
  readonly unlearnt: number;
  readonly shuffled: number;
}

/** True liking, in spreads over all recipes, of the ten recommended: before the first rating, and after 200. */
function recommendations(pool: Pool, perfumers: readonly SimulatedPerfumer[]) {
  const cases = perfumers.map((perfumer, at) => likedOf(pool, perfumer, at + 1));
  const mean = (read: (one: Liked) => number) => meanOf(cases.map(read));
  const above = (name: string, other: (one: Liked) => number): Figure => {
    const found = mean((one) => one.learnt - other(one));
    return { name, value: found.mean, interval: found.interval, unit: '', atLeast: 0 };
  };
  const figures = [
    above('liking after 200 ratings above the start', ({ start }) => start),
    above('liking above the same without learning', ({ unlearnt }) => unlearnt),
    above('liking above the same from shuffled scores', ({ shuffled }) => shuffled),
  ];
  const row = (name: string, read: (one: Liked) => number) => {
    const kinds = TASTE_KINDS.map((_, kind) => {
      const own = cases.slice(kind * PERFUMERS_A_KIND, (kind + 1) * PERFUMERS_A_KIND).map(read);
      return own.reduce((sum, one) => sum + one, 0) / own.length;
    });
    const { mean: value, interval } = mean(read);
    return [name, value, `[${interval.map((end) => end.toFixed(2)).join(', ')}]`, ...kinds];
  };
  const table: BenchTable = {
    title: `True liking of ${RECOMMENDED} recommended recipes, ${cases.length} simulated perfumers, in spreads over all recipes`,
    head: ['', 'mean', '95 %', ...TASTE_KINDS],
    rows: [
      row('before any rating, by the brief', ({ start }) => start),
      row('200 ratings, not learnt from', ({ unlearnt }) => unlearnt),
      row('200 ratings, scores shuffled', ({ shuffled }) => shuffled),
      row('200 ratings, learnt from', ({ learnt }) => learnt),
    ],
  };
  return { figures, table };
}

function likedOf(pool: Pool, perfumer: SimulatedPerfumer, seed: number): Liked {
  const likingOf = (recipes: readonly PoolRecipe[], places: readonly number[]) =>
    places.reduce((sum, at) => {
      const recipe = recipes[at];
      return sum + (recipe ? perfumer.liking(recipe.numbers) : 0);
    }, 0) / places.length;
  const byBrief = (recipes: readonly PoolRecipe[]) =>
    recommended(
      recipes.map(({ prior }) => ({ ...NO_OPINION, lower: prior })),
      RECOMMENDED,
    );
  const byTaste = (shuffled: boolean) => {
    const model = learntFrom(pool.rated, perfumer, seed, shuffled);
    return recommended(
      pool.after.map((recipe) => model.opinion(recipe)),
      RECOMMENDED,
    );
  };
  return {
    start: likingOf(pool.before, byBrief(pool.before)),
    unlearnt: likingOf(pool.after, byBrief(pool.after)),
    learnt: likingOf(pool.after, byTaste(false)),
    shuffled: likingOf(pool.after, byTaste(true)),
  };
}

const NO_OPINION: Opinion = { reward: 0, spread: 0, lower: 0, upper: 0, prior: 0 };

/** Eight rounds of 25: the first at random, then half of what is worth asking and half at random. */
function learntFrom(
  recipes: readonly PoolRecipe[],
  perfumer: SimulatedPerfumer,
  seed: number,
  shuffled: boolean,
): RewardModel {
  const random = seededRandom(seed);
  const left = [...recipes];
  shuffle(left, random);
  const asked: PoolRecipe[] = [];
  let model: RewardModel | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = model;
    const wanted = known
      ? worthAsking(
          left.map((recipe) => known.opinion(recipe)),
          Math.floor(A_ROUND / 2),
        )
      : [];
    const taken = new Set(wanted);
    for (let at = 0; taken.size < A_ROUND; at += 1) taken.add(at);
    asked.push(...left.filter((_, at) => taken.has(at)));
    left.splice(0, left.length, ...left.filter((_, at) => !taken.has(at)));
    const { examples, pairs } = lessonOf(asked, perfumer, seededRandom(seed + 1), shuffled);
    model = fitReward(examples, pairs, seed);
  }
  if (!model) throw new Error('nothing was asked');
  return model;
}
