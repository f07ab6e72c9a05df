// The hybrid search: a population that explores and a policy that exploits, one episode at a time under one controller.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import {
  afterEpisode,
  type ControllerState,
  type Decision,
  epsilonAt,
  FIRST_STATE,
  type Mode,
} from '#domain/search/controller.ts';
import { Diversity, type Sketch } from '#domain/search/diversity.ts';
import { Moga, type MogaRecord } from '#domain/search/moga.ts';
import { Polisher } from '#domain/search/polish.ts';
import type { Problem } from '#domain/search/problem.ts';
import { type KeptRandom, resumedRandom, type State, seededRandom } from '#domain/search/random.ts';
import type { Dosed } from '#domain/search/shield.ts';
import { type Meter, utilityMeter } from '#domain/search/utility.ts';
import type { MatrixEngine } from './matrix.ts';
import { type PlayerRecord, PolicyPlayer } from './policy-player.ts';
import { type Choices, RETURN_SCALE, type Recipe, type Task } from './recipe-world.ts';

export interface HybridSetup {
  readonly problem: Problem;
  readonly choices: Choices;
  readonly engine: MatrixEngine;
  readonly seed: number;
  readonly episodes: number;
  /** Recipes to begin with: published accords, the student's, the perfumer's own. */
  readonly seeds?: readonly (readonly Dosed[])[];
  readonly locked?: readonly Dosed[];
}

export type Producer = 'moga' | 'ppo' | 'archive';

/** One finished episode, as it is told and logged. */
export interface EpisodeReport {
  readonly episode: number;
  readonly mode: Mode;
  readonly producer: Producer;
  /** 25 · u of the recipe. */
  readonly outcome: number;
  readonly sigma: number | null;
  readonly diversity: number;
  readonly exploreShare: number;
  readonly epsilon: number;
  readonly rule: Decision['rule'];
  readonly hypervolume: number;
  readonly policyUpdates: number;
  readonly recipe: Recipe;
}

/** The whole search as plain values. */
export interface HybridRecord {
  readonly version: 1;
  readonly random: Readonly<State>;
  readonly controller: ControllerState;
  readonly moga: MogaRecord;
  /** Absent until the policy has begun. */
  readonly player?: PlayerRecord;
  readonly sketches: readonly Sketch[];
  readonly lastRule: Decision['rule'];
  readonly exploreShare: number;
}

/** Elites that the policy is shown, and that its episodes may start from. */
const ELITES = 64;
/** While exploiting, one episode in four climbs from an elite instead of asking the policy. */
const CLIMB_EVERY = 4;
const LESSON_EVERY = 200;
const FIRST_PASSES = 40;
const LATER_PASSES = 6;
const CLIMB_STEPS = 96;
const CLIMB_FROM = 8;
/** Of an elite, the rows that a start keeps: the policy finishes what is left. */
const KEPT_OF_ELITE = 0.7;

export class Hybrid {
  readonly #setup: HybridSetup;
  readonly #moga: Moga;
  readonly #player: PolicyPlayer;
  readonly #meter: Meter;
  readonly #polisher: Polisher;
  readonly #diversity = new Diversity();
  readonly #random: KeptRandom;
  #controller: ControllerState = FIRST_STATE;
  #rule: Decision['rule'] = 'warming-up';
  #exploreShare = 0;
  #begun = false;

  constructor(setup: HybridSetup, record?: HybridRecord) {
    const { problem, choices, engine, seed, episodes, seeds, locked } = setup;
    this.#setup = setup;
    const moga = {
      ...{ problem, seed: seed * 2 + 1 },
      ...(seeds ? { seeds } : {}),
      ...(locked ? { locked } : {}),
    };
    this.#moga = record ? new Moga(moga, record.moga) : new Moga(moga);
    this.#random = record ? resumedRandom(record.random) : seededRandom(seed);
    this.#meter = utilityMeter(problem);
    this.#polisher = new Polisher(problem);
    const { species } = problem.palette;
    const player = { choices, species, engine, seed: seed * 2 + 2, mostEpisodes: episodes };
    this.#player = new PolicyPlayer(player, () => this.#task());
    if (record) this.#resume(record);
  }

  get episode(): number {
    return this.#controller.episode;
  }

  get switches(): number {
    return this.#controller.switches;
  }

  get isDone(): boolean {
    return this.#controller.episode >= this.#setup.episodes;
  }

  /** Best by utility first. */
  best(count: number): readonly Recipe[] {
    return this.#elites().slice(0, count);
  }

  get archive(): Moga['archive'] {
    return this.#moga.archive;
  }

  /** Recipes measured so far by all three producers. */
  get evaluations(): number {
    return this.#moga.episodes + this.#player.evaluations + this.#polisher.evaluations;
  }

  get policy(): PolicyPlayer {
    return this.#player;
  }

  /** One episode, and the decision about the next. */
  step(): EpisodeReport {
    const { mode } = this.#controller;
    const rule = this.#rule;
    const epsilon = epsilonAt(this.#controller.episode, this.#setup.episodes);
    const made = mode === 'exploit' ? this.#exploit() : this.#explore(epsilon);
    this.#diversity.add(this.#sketch(made.recipe));
    const finished = { outcome: made.outcome, diversity: this.#diversity.value };
    const { state, decision } = afterEpisode(this.#controller, finished, this.#setup.episodes);
    const report: EpisodeReport = {
      ...{
        episode: state.episode,
        mode,
        producer: made.producer,
        outcome: made.outcome,
        epsilon,
        rule,
      },
      ...{
        sigma: decision.sigma,
        diversity: decision.diversity,
        exploreShare: decision.exploreShare,
      },
      hypervolume: this.#moga.front.volume,
      policyUpdates: this.#player.updates,
      recipe: made.recipe,
    };
    this.#controller = state;
    this.#rule = decision.rule;
    this.#exploreShare = decision.exploreShare;
    return report;
  }

  record(): HybridRecord {
    return {
      version: 1,
      random: this.#random.state(),
      controller: this.#controller,
      moga: this.#moga.record(),
      ...(this.#begun ? { player: this.#player.record() } : {}),
      sketches: this.#diversity.sketches,
      lastRule: this.#rule,
      exploreShare: this.#exploreShare,
    };
  }

  #resume(record: HybridRecord): void {
    this.#controller = record.controller;
    this.#rule = record.lastRule;
    this.#exploreShare = record.exploreShare;
    for (const sketch of record.sketches) this.#diversity.add(sketch);
    if (!record.player) return;
    this.#player.resume(record.player, this.#setup.problem);
    this.#begun = true;
  }

  #explore(epsilon: number): Made {
    const { member } = this.#moga.step(epsilon);
    return { producer: 'moga', recipe: member, outcome: RETURN_SCALE * member.merit };
  }

  /** The policy's next recipe; it is shown the elites before its first, and its finals enter the archive. */
  #exploit(): Made {
    const { episode, lastSwitch } = this.#controller;
    if (!this.#begun || (episode - lastSwitch) % LESSON_EVERY === 0) this.#teach();
    if (this.#controller.episode % CLIMB_EVERY === 0) return this.#climb();
    const { items, units, outcome, best } = this.#player.next();
    this.#moga.consider(dosedOf(best));
    return { producer: 'ppo', recipe: { items, units }, outcome };
  }

  /** A short climb from one of the best that are archived. */
  #climb(): Made {
    const start = this.#random.pick(this.#elites().slice(0, CLIMB_FROM));
    const { items, units, utility } = this.#polisher.polish(start, this.#random, CLIMB_STEPS);
    this.#moga.consider(dosedOf({ items, units }));
    return { producer: 'archive', recipe: { items, units }, outcome: RETURN_SCALE * utility.total };
  }

  /** Shows the policy the elites as they are now: when it begins, whenever it takes over again, and now and then. */
  #teach(): void {
    const elites = this.#elites().map((elite, place) => ({
      ...elite,
      weight: 1 / (1 + place / 16),
    }));
    this.#player.imitate(this.#setup.problem, elites, this.#begun ? LATER_PASSES : FIRST_PASSES);
    if (!this.#begun) this.#player.begin();
    this.#begun = true;
  }

  #task(): Task {
    const { problem, episodes } = this.#setup;
    const epsilon = epsilonAt(this.#controller.episode, episodes);
    if (this.#random.next() >= epsilon) return { problem };
    const elites = this.#elites();
    if (elites.length === 0) return { problem };
    const { items, units } = this.#random.pick(elites);
    const kept = items.map(() => this.#random.next() < KEPT_OF_ELITE);
    return {
      problem,
      start: {
        items: items.filter((_, at) => kept[at]),
        units: units.filter((_, at) => kept[at]),
      },
    };
  }

  #elites(): readonly Recipe[] {
    return this.#moga.archive.members.toSorted((a, b) => b.merit - a.merit).slice(0, ELITES);
  }

  #sketch({ items, units }: Recipe): Sketch {
    this.#meter.measure(items, units, 0);
    const slots = items.map(({ at }) => at);
    const families = Array.from(COLOUR_FAMILIES, (_, at) => this.#meter.reading.families[at] ?? 0);
    return { slots, units: [...units], families };
  }
}

function dosedOf({ items, units }: Recipe): Dosed[] {
  return items.map(({ material }, at) => ({ materialId: material.id, units: units[at] ?? 0 }));
}

interface Made {
  readonly producer: Producer;
  readonly recipe: Recipe;
  readonly outcome: number;
}
