// What the hybrid search is worth: its best beside the composer's at equal evaluations, its policy beside an untrained one.
import { Hybrid } from '#domain/learning/hybrid.ts';
import type { MatrixEngine } from '#domain/learning/matrix.ts';
import { PolicyPlayer } from '#domain/learning/policy-player.ts';
import {
  type Choices,
  choicesOf,
  LONGEST_EPISODE,
  RecipeWorld,
} from '#domain/learning/recipe-world.ts';
import { scaled } from '#domain/learning/running.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { readBrief } from '#domain/search/brief.ts';
import { type Composer, compose, prepareComposer, problemOf } from '#domain/search/compose.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { accordSeeds } from '#domain/search/moga-seeds.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { ComposeRequest } from '#domain/search/proposal.ts';
import { seededRandom } from '#domain/search/random.ts';
import { targetOf } from '#domain/search/target.ts';
import { BRIEFS } from './briefs.ts';
import { type BenchReport, type Figure, reportOf } from './figure.ts';
import { meanOf } from './interval.ts';
import type { BenchTables } from './verdict.ts';

const EPISODES = 3000;
const SEED = 11;
const EDGE = 200;
const PLAYED = 32;

interface Run {
  readonly best: number;
  readonly composer: number;
  readonly first: number;
  readonly last: number;
  readonly policy: number;
  readonly untrained: number;
  readonly evaluations: number;
}

/** Twenty briefs, one run each. Takes several minutes. */
export function benchHybrid(
  { safety, catalogue }: BenchTables,
  newEngine: () => MatrixEngine,
): BenchReport {
  const composer = prepareComposer(catalogue, indexSafety(safety, catalogue));
  const lexicon = buildLexicon(catalogue);
  const choices = choicesOf(catalogue.learnable.map((id) => composer.palette.byId.get(id)));
  const runs = BRIEFS.map((brief, at) => {
    const target = targetOf(readBrief(brief, lexicon).chips, catalogue);
    const scope = { category: '4', dosagePercent: 15, must: [], avoid: [] } as const;
    const request = { target, ...scope, count: 1, seed: SEED + at };
    return runOn(composer, request, choices, newEngine());
  });
  const gap = (name: string, of: (run: Run) => number): Figure => {
    const { mean, interval } = meanOf(runs.map(of));
    return { name, value: mean, interval, unit: '', atLeast: 0 };
  };
  return reportOf('hybrid', [
    gap(
      'best of the run above the composer at equal evaluations',
      (run) => run.best - run.composer,
    ),
    gap('return of the last 200 episodes above the first 200', (run) => run.last - run.first),
    gap('return of the policy alone above an untrained one', (run) => run.policy - run.untrained),
    {
      name: 'recipes measured, mean',
      value: meanOf(runs.map((run) => run.evaluations)).mean,
      unit: '',
    },
  ]);
}

function runOn(
  composer: Composer,
  request: ComposeRequest,
  choices: Choices,
  engine: MatrixEngine,
): Run {
  const { problem } = problemOf(composer, request);
  if (!problem) throw new Error('a brief of the bench states no problem');
  const seeds = accordSeeds(composer.catalogue.accords, problem);
  const setup = { problem, choices, engine, seed: request.seed, episodes: EPISODES, seeds };
  const hybrid = new Hybrid(setup);
  const outcomes: number[] = [];
  while (!hybrid.isDone) outcomes.push(hybrid.step().outcome);
  const fresh = { choices, species: problem.palette.species, engine, seed: 1, mostEpisodes: 1 };
  const untrained = new PolicyPlayer(fresh, () => ({ problem }));
  return {
    best: Math.max(...hybrid.archive.members.map(({ merit }) => merit)),
    composer: composerBest(composer, request, hybrid.evaluations),
    first: mean(outcomes.slice(0, EDGE)),
    last: mean(outcomes.slice(-EDGE)),
    policy: mean(play(hybrid.policy, problem, choices)),
    untrained: mean(play(untrained, problem, choices)),
    evaluations: hybrid.evaluations,
  };
}

/** The composer's best utility over as many whole runs as fit the evaluations, one at least. */
function composerBest(composer: Composer, request: ComposeRequest, evaluations: number): number {
  let [best, used] = [-1, 0];
  for (let run = 0; used < evaluations; run += 1) {
    const found = compose(composer, { ...request, seed: request.seed + 1000 * run });
    used += found.evaluations;
    for (const { utility } of found.proposals) best = Math.max(best, utility.total);
  }
  return best;
}

/** Outcomes of whole episodes from the empty recipe, drawn from the policy as it is. */
function play({ actor, scales }: PolicyPlayer, problem: Problem, choices: Choices): number[] {
  const outcomes: number[] = [];
  const world = new RecipeWorld(
    choices,
    () => ({ problem }),
    ({ outcome }) => outcomes.push(outcome),
  );
  const random = seededRandom(SEED);
  const raw = new Float64Array(actor.observationWidth);
  const batch = {
    rows: 1,
    observations: new Float32Array(actor.observationWidth),
    masks: new Uint8Array(actor.maskWidth),
  };
  const action = new Int32Array(actor.actionWidth);
  for (let episode = 0; episode < PLAYED; episode += 1) {
    world.start();
    for (let step = 0; step < LONGEST_EPISODE; step += 1) {
      world.observe(raw, 0);
      scaled(scales.observations, raw, 1, batch.observations);
      world.mask(batch.masks, 0);
      actor.act(batch, random, action, new Float64Array(1));
      if (world.step(action, 0).ended) break;
    }
  }
  return outcomes;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
