// How well a taste foretells ratings it never saw, by how many it was learnt from, beside the brief and shuffled scores.
import { aspectTags } from '#domain/learning/aspect-tags.ts';
import { gateReward, type Sat } from '#domain/learning/reward-gate.ts';
import type { Pair } from '#domain/learning/reward-loss.ts';
import { fitReward, type RewardModel } from '#domain/learning/reward-model.ts';
import { labelsOf, pairsOf } from '#domain/learning/taste-labels.ts';
import type { SimulatedPerfumer } from '#domain/learning/taste-perfumers.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import type { BenchTable, Figure } from './figure.ts';
import { meanOf } from './interval.ts';
import type { PoolRecipe } from './reward-pool.ts';

const COUNTS = [25, 50, 100, 200, 500];
const UNSEEN = 300;
const IN_A_SITTING = 10;
const LEARNERS = ['gaussian', 'ensemble', 'shuffled', 'prior'] as const;
type Learnt = (typeof LEARNERS)[number];

export interface Lesson {
  readonly examples: Sat[];
  readonly pairs: Pair[];
}

/** What somebody says of recipes, as a learner gets it; `shuffled`: every score belongs to another recipe. */
export function lessonOf(
  recipes: readonly PoolRecipe[],
  perfumer: SimulatedPerfumer,
  random: Random,
  shuffled = false,
): Lesson {
  const said = recipes.map(({ numbers }) => perfumer.rate(numbers, random));
  if (shuffled) shuffle(said, random);
  const labels = labelsOf(said.map(({ score }) => score));
  const examples = recipes.flatMap((recipe, at): Sat[] => {
    const label = labels[at];
    if (!label) return [];
    const tags = aspectTags(said[at]?.text ?? '');
    const session = `sitting ${Math.floor(at / IN_A_SITTING)}`;
    return [{ ...recipe, formulaId: recipe.id, label, tags, session }];
  });
  const scored = said.map(({ score }, at) => ({ score, brief: recipes[at]?.brief ?? '' }));
  return { examples, pairs: pairsOf(scored, [], 1) };
}

export function shuffle<T>(list: T[], random: Random): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const [one, two] = [list[at], list[other]];
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
  }
}

interface Score {
  readonly count: number;
  readonly learnt: Learnt;
  readonly auc: number;
  readonly brier: number;
}

/** Every perfumer once at every count; the unseen recipes are the same throughout. */
export function learningCurve(
  pool: readonly PoolRecipe[],
  perfumers: readonly SimulatedPerfumer[],
): { readonly figures: Figure[]; readonly table: BenchTable } {
  const scores = perfumers.flatMap((perfumer, at) => curveOf(pool, perfumer, at + 1));
  const cell = (count: number, learnt: Learnt, read: (score: Score) => number) =>
    meanOf(scores.filter((one) => one.count === count && one.learnt === learnt).map(read));
  const told = (count: number, learnt: Learnt, read: (score: Score) => number) => {
    const { mean, interval } = cell(count, learnt, read);
    return `${mean.toFixed(3)} [${interval.map((end) => end.toFixed(3)).join(', ')}]`;
  };
  const rows = COUNTS.flatMap((count) =>
    LEARNERS.map((learnt) => [
      ...[count, learnt],
      ...[told(count, learnt, ({ auc }) => auc), told(count, learnt, ({ brier }) => brier)],
    ]),
  );
  const title = `Taste on ${UNSEEN} unseen ratings of ${perfumers.length} simulated perfumers: mean, 95 % interval over perfumers`;
  return {
    figures: [...gains(scores, 'auc', 1), ...gains(scores, 'brier', -1)],
    table: { title, head: ['ratings', 'learnt by', 'AUC', 'Brier'], rows },
  };
}

/** Paired, of what would be in use at that count. */
function gains(scores: readonly Score[], measure: 'auc' | 'brier', sign: 1 | -1): Figure[] {
  const of = (count: number, learnt: Learnt) =>
    scores.filter((one) => one.count === count && one.learnt === learnt);
  return [100, 500].flatMap((count) => {
    const used = of(count, count >= 500 ? 'ensemble' : 'gaussian');
    return (['prior', 'shuffled'] as const).map((other): Figure => {
      const others = of(count, other);
      const { mean, interval } = meanOf(
        used.map((one, at) => sign * (one[measure] - (others[at]?.[measure] ?? Number.NaN))),
      );
      const name = `${measure === 'auc' ? 'AUC above' : 'Brier below'} ${other === 'prior' ? 'the brief alone' : 'shuffled scores'}, ${count} ratings`;
      return { name, value: mean, interval, unit: '', atLeast: 0 };
    });
  });
}

function curveOf(pool: readonly PoolRecipe[], perfumer: SimulatedPerfumer, seed: number): Score[] {
  const random = seededRandom(seed);
  const drawn = [...pool];
  shuffle(drawn, random);
  const unseen = lessonOf(drawn.slice(0, UNSEEN), perfumer, random).examples;
  const seen = drawn.slice(UNSEEN);
  return COUNTS.flatMap((count) => {
    const recipes = seen.slice(0, count);
    const { examples, pairs } = lessonOf(recipes, perfumer, seededRandom(seed));
    const wrong = lessonOf(recipes, perfumer, seededRandom(seed), true);
    const process = fitReward(examples, pairs, seed, 'gaussian');
    const read: Record<Learnt, (one: Sat) => number> = {
      gaussian: byModel(process),
      ensemble: byModel(fitReward(examples, pairs, seed, 'ensemble')),
      shuffled: byModel(fitReward(wrong.examples, wrong.pairs, seed)),
      prior: (one) => (1 + process.opinion(one).prior) / 2,
    };
    return LEARNERS.map((learnt) => ({ count, learnt, ...scoreOf(unseen, read[learnt]) }));
  });
}

function byModel(model: RewardModel): (one: Sat) => number {
  return (one) => (1 + model.opinion(one).reward) / 2;
}

function scoreOf(unseen: readonly Sat[], read: (one: Sat) => number) {
  const judged = unseen
    .filter(({ label }) => label.y !== 0.5)
    .map((one) => ({ chance: read(one), good: one.label.y === 1 }));
  const good = judged.filter((one) => one.good);
  const bad = judged.filter((one) => !one.good);
  let above = 0;
  for (const one of good) {
    for (const other of bad) {
      if (one.chance > other.chance) above += 1;
      else if (one.chance === other.chance) above += 0.5;
    }
  }
  const squares = judged.map((one) => (one.chance - (one.good ? 1 : 0)) ** 2);
  const brier = squares.reduce((sum, one) => sum + one, 0) / squares.length;
  return { auc: above / (good.length * bad.length), brier };
}

/** Tastes of a hundred ratings that the gate lets through: real ones, and of shuffled scores refused. */
export function gateFigures(
  pool: readonly PoolRecipe[],
  perfumers: readonly SimulatedPerfumer[],
  shuffles: number,
): Figure[] {
  const gated = (perfumer: SimulatedPerfumer, seed: number, shuffled: boolean) => {
    const random = seededRandom(seed);
    const drawn = [...pool];
    shuffle(drawn, random);
    const { examples, pairs } = lessonOf(drawn.slice(0, 100), perfumer, random, shuffled);
    return gateReward(examples, pairs, seed).deploys;
  };
  const passed = perfumers.filter((perfumer, at) => gated(perfumer, at + 1, false)).length;
  let refused = 0;
  for (let at = 0; at < shuffles; at += 1) {
    const perfumer = perfumers[at % perfumers.length];
    if (perfumer && !gated(perfumer, 1000 + at, true)) refused += 1;
  }
  return [
    {
      ...{ name: 'tastes of 100 shuffled ratings refused by the gate', unit: '%' },
      ...{ value: (100 * refused) / shuffles, atLeast: 95 },
    },
    {
      ...{ name: 'tastes of 100 real ratings let through', unit: '%' },
      value: (100 * passed) / perfumers.length,
    },
  ];
}
