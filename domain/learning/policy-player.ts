// The exploiting half of the search: a policy that composes, learns from every few hundred steps, and can be put away.
import type { Problem } from '#domain/search/problem.ts';
import { type KeptRandom, resumedRandom, type State, seededRandom } from '#domain/search/random.ts';
import type { SpeciesTable } from '#domain/search/species-table.ts';
import { Critic } from './critic.ts';
import { Imitation } from './imitate.ts';
import { examplesOf } from './lessons.ts';
import { materialFeatures } from './material-features.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import { Ppo, type PpoReport, type PpoState, ppoState } from './ppo.ts';
import { RecipeActor } from './recipe-actor.ts';
import { OBSERVATION_WIDTH } from './recipe-view.ts';
import {
  type Choices,
  type Finished,
  type KeptEpisode,
  type Recipe,
  RecipeWorld,
  type Task,
} from './recipe-world.ts';
import { Rollout, type Scales } from './rollout.ts';
import { runningState } from './running.ts';
import {
  type KeptAdam,
  type KeptRunning,
  keptAdam,
  keptRunning,
  type Packed,
  pack,
  resumeAdam,
  resumeRunning,
  unpack,
} from './weights.ts';

export interface PlayerSetup {
  readonly choices: Choices;
  readonly species: SpeciesTable;
  readonly engine: MatrixEngine;
  readonly seed: number;
  /** Episodes that the learning rate falls over. */
  readonly mostEpisodes: number;
  /** Side by side, and steps of each between two updates. */
  readonly lanes?: number;
  readonly steps?: number;
}

/** Everything the player needs to go on as if it had never stopped. */
export interface PlayerRecord {
  readonly random: Readonly<State>;
  readonly weights: readonly Packed[];
  readonly adam: readonly KeptAdam[];
  readonly scales: { readonly observations: KeptRunning; readonly returns: KeptRunning };
  readonly lanes: readonly KeptEpisode[];
  readonly sums: Packed;
  readonly lengths: readonly number[];
  /** Finished and not yet handed out. */
  readonly waiting: readonly KeptFinish[];
  readonly updates: number;
  readonly episodes: number;
  readonly evaluations: number;
  /** Updates in a row that foresaw nothing, and what the learning rate was cut to after those taken back. */
  readonly unforeseen: number;
  readonly rateScale: number;
}

export interface KeptFinish {
  readonly materials: readonly string[];
  readonly units: readonly number[];
  readonly utility: Finished['utility'];
  readonly outcome: number;
  readonly steps: number;
  readonly best: { readonly materials: readonly string[]; readonly units: readonly number[] };
}

const HIDDEN = 128;
const LANES = 16;
const STEPS = 32;
const MINIBATCHES = 4;
const LEARNING_RATE = 3e-4;
const LEAST_RATE = 0.1;
const SETTINGS = {
  epochs: 4,
  minibatches: MINIBATCHES,
  clip: 0.2,
  valueWeight: 0.5,
  mostGradient: 0.5,
  targetDivergence: 0.02,
} as const;
const ENTROPY = { first: 0.01, last: 0.001 };
const IMITATION = { batch: 128, learningRate: 1e-3, mostGradient: 0.5 } as const;
/** An update that strays this far from the policy that acted, or knows nothing of returns for long, is taken back. */
const WORST_DIVERGENCE = 0.1;
const WORST_EXPLAINED = -1;
const PATIENCE = 20;

/** One problem at a time; `start` is asked for a recipe to begin from, the empty one when it gives none. */
export class PolicyPlayer {
  readonly actor: RecipeActor;
  readonly #critic: Critic;
  readonly #engine: MatrixEngine;
  readonly #choices: Choices;
  readonly #scales: Scales;
  readonly #state: PpoState;
  readonly #ppo: Ppo;
  readonly #worlds: readonly RecipeWorld[];
  readonly #rollout: Rollout;
  readonly #mostEpisodes: number;
  readonly #steps: number;
  #random: KeptRandom;
  #waiting: Finished[] = [];
  #updates = 0;
  #episodes = 0;
  #evaluations = 0;
  #unforeseen = 0;
  #rateScale = 1;
  #lastReport: PpoReport | undefined;

  constructor(setup: PlayerSetup, next: () => Task) {
    const { choices, engine, seed, lanes = LANES, steps = STEPS } = setup;
    this.#random = seededRandom(seed);
    this.#engine = engine;
    this.#choices = choices;
    this.#mostEpisodes = setup.mostEpisodes;
    this.#steps = steps;
    const features = materialFeatures(choices.items, setup.species);
    this.actor = new RecipeActor(choices, features, engine, this.#random);
    this.#critic = new Critic([OBSERVATION_WIDTH, HIDDEN, HIDDEN], engine, this.#random);
    this.#scales = { observations: runningState(OBSERVATION_WIDTH), returns: runningState(1) };
    this.#state = ppoState(this.actor, this.#critic);
    this.#ppo = new Ppo(this.actor, this.#critic, this.#state, engine);
    this.#worlds = Array.from(
      { length: lanes },
      () => new RecipeWorld(choices, next, (finished) => this.#waiting.push(finished)),
    );
    this.#rollout = new Rollout(this.#worlds, this.actor, this.#critic, engine, this.#scales);
  }

  get updates(): number {
    return this.#updates;
  }

  /** Recipes measured so far, one for each step taken. */
  get evaluations(): number {
    return this.#evaluations;
  }

  get lastReport(): PpoReport | undefined {
    return this.#lastReport;
  }

  get scales(): Scales {
    return this.#scales;
  }

  /** Begins episodes in all lanes; before the first `next`, and when the task of all of them has changed. */
  begin(): void {
    this.#rollout.start();
    this.#waiting = [];
  }

  /** The next finished recipe; gathers and learns when none is waiting. */
  next(): Finished {
    while (this.#waiting.length === 0) this.#learn();
    const [first] = this.#waiting.splice(0, 1);
    if (!first) throw new Error('an episode ended without a recipe');
    this.#episodes += 1;
    return first;
  }

  /** Shows it good recipes; each counts by its weight. Returns the loss of each pass, nats. */
  imitate(
    problem: Problem,
    recipes: readonly (Recipe & { readonly weight: number })[],
    epochs: number,
  ): number[] {
    const examples = examplesOf(problem, recipes, this.#choices, this.actor, this.#scales);
    const imitation = new Imitation(this.actor, this.#state.actor, this.#engine);
    return imitation.learn(examples, { ...IMITATION, epochs }, this.#random);
  }

  #learn(): void {
    const share = Math.min(1, this.#episodes / this.#mostEpisodes);
    const settings = { steps: this.#steps, discount: 1, lambda: 0.95 };
    const { experience, explained } = this.#rollout.gather(settings, this.#random);
    this.#evaluations += experience.rows;
    const before = this.#networks().map(({ parameters }) => Float64Array.from(parameters));
    const report = this.#ppo.update(
      experience,
      {
        ...SETTINGS,
        learningRate: LEARNING_RATE * this.#rateScale * Math.max(LEAST_RATE, 1 - share),
        entropyWeight: ENTROPY.first + (ENTROPY.last - ENTROPY.first) * share,
      },
      this.#random,
    );
    this.#unforeseen = explained < WORST_EXPLAINED ? this.#unforeseen + 1 : 0;
    const broken = !Number.isFinite(report.policyLoss + report.valueLoss + report.entropy);
    if (broken || report.divergence > WORST_DIVERGENCE || this.#unforeseen >= PATIENCE) {
      this.#takeBack(before);
    } else {
      this.#updates += report.updates;
      this.#lastReport = report;
    }
  }

  #takeBack(before: readonly Float64Array[]): void {
    this.#networks().forEach(({ parameters }, at) => {
      parameters.set(before[at] ?? []);
    });
    this.#rateScale /= 2;
    this.#unforeseen = 0;
  }

  #networks(): readonly { readonly parameters: Numbers }[] {
    return [...this.actor.networks, this.#critic.network];
  }

  record(): PlayerRecord {
    const { sums, lengths } = this.#rollout.underway;
    return {
      random: this.#random.state(),
      weights: this.#networks().map(({ parameters }) => pack(parameters)),
      adam: [...this.#state.actor, this.#state.critic].map(keptAdam),
      scales: {
        observations: keptRunning(this.#scales.observations),
        returns: keptRunning(this.#scales.returns),
      },
      lanes: this.#worlds.map((world) => world.record()),
      sums: pack(sums),
      lengths: [...lengths],
      waiting: this.#waiting.map(keptFinish),
      updates: this.#updates,
      episodes: this.#episodes,
      evaluations: this.#evaluations,
      unforeseen: this.#unforeseen,
      rateScale: this.#rateScale,
    };
  }

  resume(record: PlayerRecord, problem: Problem): void {
    this.#random = resumedRandom(record.random);
    this.#networks().forEach(({ parameters }, at) => {
      unpack(record.weights[at] ?? '', parameters);
    });
    [...this.#state.actor, this.#state.critic].forEach((state, at) => {
      const kept = record.adam[at];
      if (kept) resumeAdam(kept, state);
    });
    resumeRunning(record.scales.observations, this.#scales.observations);
    resumeRunning(record.scales.returns, this.#scales.returns);
    this.#worlds.forEach((world, at) => {
      const lane = record.lanes[at];
      if (lane) world.resume(lane, problem);
    });
    unpack(record.sums, this.#rollout.underway.sums);
    this.#rollout.underway.lengths.set(record.lengths);
    this.#waiting = record.waiting.map((kept) => finishOf(kept, problem));
    this.#updates = record.updates;
    this.#episodes = record.episodes;
    this.#evaluations = record.evaluations;
    this.#unforeseen = record.unforeseen;
    this.#rateScale = record.rateScale;
  }
}

function keptFinish({ items, units, utility, outcome, steps, best }: Finished): KeptFinish {
  const idsOf = (recipe: Recipe) => recipe.items.map(({ material }) => material.id);
  return {
    ...{ materials: idsOf({ items, units }), units: [...units], utility, outcome, steps },
    best: { materials: idsOf(best), units: [...best.units] },
  };
}

function finishOf(kept: KeptFinish, { palette }: Problem): Finished {
  const itemsOf = (materials: readonly string[]) =>
    materials.flatMap((id) => palette.byId.get(id) ?? []);
  const { units, utility, outcome, steps, best } = kept;
  return {
    ...{ items: itemsOf(kept.materials), units, utility, outcome, steps },
    best: { items: itemsOf(best.materials), units: best.units },
  };
}
