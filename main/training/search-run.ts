// One search from its spec: step by step, steered on the way, put away and taken up, and told as what it found.
import type {
  EpisodeLine,
  FrontRecipe,
  Pin,
  SearchFound,
  SearchSpec,
  Steer,
} from '#contract/training.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { Hybrid, type HybridRecord } from '#domain/learning/hybrid.ts';
import type { MatrixEngine } from '#domain/learning/matrix.ts';
import { choicesOf } from '#domain/learning/recipe-world.ts';
import { steered } from '#domain/learning/steer.ts';
import { GroupedFront, groupedOf } from '#domain/search/archive-front.ts';
import type { Chip } from '#domain/search/chip.ts';
import { type Composer, problemOf } from '#domain/search/compose.ts';
import { accordSeeds } from '#domain/search/moga-seeds.ts';
import { UNITS_PER_PERCENT } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { ComposeNote, Proposal } from '#domain/search/proposal.ts';
import { targetOf } from '#domain/search/target.ts';
import { tellRecipe } from '#domain/search/tell-recipe.ts';

/** What every search stands on. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly composer: Composer;
  /** A new engine; each has memory of its own. */
  readonly engine: () => MatrixEngine;
}

/** All that a run needs to go on as if it had never stopped, as plain values. */
export interface RunRecord {
  /** As it is by now. */
  readonly spec: SearchSpec;
  readonly steers: readonly { readonly episode: number; readonly steer: Steer }[];
  readonly hybrid: HybridRecord;
}

/** Most of the best that are tried when the gate refuses some, and most of the front that is told. */
const MOST_TRIED = 50;
const MOST_FRONT = 100;

interface Stated {
  readonly problem: Problem;
  readonly setup: ConstructorParameters<typeof Hybrid>[0];
}

/** A run, or the notes why nothing can be searched. */
export type Begun =
  | { readonly run: SearchRun; readonly notes: readonly ComposeNote[] }
  | { readonly run: undefined; readonly notes: readonly ComposeNote[] };

/** From the beginning, or from where a record was made. */
export function beginRun(ground: Ground, spec: SearchSpec, record?: RunRecord): Begun {
  const now = record?.spec ?? spec;
  const { stated, notes } = stateSpec(ground, now);
  if (!stated) return { run: undefined, notes };
  const hybrid = new Hybrid(stated.setup, record?.hybrid);
  return { run: new SearchRun(ground, now, stated, hybrid, record?.steers ?? []), notes };
}

export class SearchRun {
  readonly #ground: Ground;
  #spec: SearchSpec;
  #stated: Stated;
  #hybrid: Hybrid;
  #steers: RunRecord['steers'];

  constructor(
    ground: Ground,
    spec: SearchSpec,
    stated: Stated,
    hybrid: Hybrid,
    steers: RunRecord['steers'],
  ) {
    this.#ground = ground;
    this.#spec = spec;
    this.#stated = stated;
    this.#hybrid = hybrid;
    this.#steers = steers;
  }

  get episode(): number {
    return this.#hybrid.episode;
  }

  get isDone(): boolean {
    return this.#hybrid.isDone;
  }

  step(): EpisodeLine {
    const { episode, mode, producer, outcome, ...more } = this.#hybrid.step();
    const { sigma, diversity, exploreShare, epsilon, rule, hypervolume, policyUpdates } = more;
    return {
      ...{ episode, mode, producer, return: outcome, sigma, diversity, exploreShare, epsilon },
      ...{ rule, hypervolume, policyUpdates },
    };
  }

  /** Turns the search; the notes say why it could not be done, and then it goes on as it was. */
  steer(steer: Steer): readonly ComposeNote[] {
    const spec = steeredSpec(this.#spec, steer);
    const { stated, notes } = stateSpec(this.#ground, spec);
    if (!stated) return notes;
    this.#hybrid = steered(this.#hybrid.record(), stated.setup);
    this.#spec = spec;
    this.#stated = stated;
    this.#steers = [...this.#steers, { episode: this.episode, steer }];
    return [];
  }

  record(): RunRecord {
    return { spec: this.#spec, steers: this.#steers, hybrid: this.#hybrid.record() };
  }

  /** The best of fit, novelty and economy by now, best merit first, each judged from scratch. */
  front(): FrontRecipe[] {
    const front = new GroupedFront();
    for (const member of this.#hybrid.archive.members) front.admit(member);
    const best = front.members.toSorted((a, b) => b.merit - a.merit).slice(0, MOST_FRONT);
    return best.flatMap((member) => {
      const proposal = this.#tell(member);
      if (!proposal) return [];
      const [fit, novelty, economy] = groupedOf(member);
      return [{ fit, novelty, economy, ...briefly(proposal) }];
    });
  }

  found(): SearchFound {
    const best = this.#best();
    return {
      episodes: this.episode,
      switches: this.#hybrid.switches,
      ...(best ? { best } : {}),
      front: this.front(),
    };
  }

  #best(): Proposal | undefined {
    for (const recipe of this.#hybrid.best(MOST_TRIED)) {
      const proposal = this.#tell(recipe);
      if (proposal) return proposal;
    }
    return undefined;
  }

  #tell(recipe: Parameters<typeof tellRecipe>[0]): Proposal | undefined {
    return tellRecipe(recipe, this.#stated.problem, this.#ground.composer);
  }
}

/** What a card shows; the whole verdict of a hundred recipes is too much to send every second. */
function briefly({ id, title, formula, emotion, utility, costEurPerKg, verdict }: Proposal) {
  return {
    ...{ id, title, formula, emotion, utility },
    ...(costEurPerKg === undefined ? {} : { costEurPerKg }),
    ...{ verdict: verdict.verdict, maxDosagePercent: verdict.maxDosagePercent },
  };
}

function stateSpec(
  { catalogue, composer, engine }: Ground,
  spec: SearchSpec,
): { readonly stated: Stated | undefined; readonly notes: readonly ComposeNote[] } {
  const { category, dosagePercent, seed, episodes, pins } = spec;
  const target = targetOf(spec.chips.map(chipOf), catalogue);
  // What is pinned is insisted on, so that the policy composes around it too.
  const must = pins.map(({ materialId }) => materialId);
  const request = { target, category, dosagePercent, seed, must, avoid: [], count: 1 };
  const { problem, notes } = problemOf(composer, request);
  if (!problem) return { stated: undefined, notes };
  const items = catalogue.learnable.map((id) => composer.palette.byId.get(id));
  const setup = {
    ...{ problem, choices: choicesOf(items), engine: engine(), seed, episodes },
    seeds: accordSeeds(catalogue.accords, problem),
    locked: pins.map(rowOf),
  };
  return { stated: { problem, setup }, notes };
}

function rowOf({ materialId, percent }: Pin) {
  return { materialId, units: Math.round(percent * UNITS_PER_PERCENT) };
}

function steeredSpec(spec: SearchSpec, { chips, pin, unpin }: Steer): SearchSpec {
  const gone = new Set([unpin, pin?.materialId]);
  const pins = [...spec.pins.filter(({ materialId }) => !gone.has(materialId))];
  if (pin) pins.push(pin);
  return { ...spec, pins, ...(chips ? { chips } : {}) };
}

function chipOf({ value, ...chip }: SearchSpec['chips'][number]): Chip {
  return value === undefined ? chip : { ...chip, value };
}
