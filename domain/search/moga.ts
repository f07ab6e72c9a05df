// Evolving recipes for six objectives at once, one child at a time: it can stop anywhere, be put away, and go on the same.
import { Archive } from './archive.ts';
import { GroupedFront } from './archive-front.ts';
import { directions, unitRows } from './directions.ts';
import { sortFronts } from './front-sort.ts';
import { Breeder } from './moga-breed.ts';
import {
  costsOf,
  type KeptMember,
  keepMember,
  keyOf,
  type Member,
  memberOf,
  OBJECTIVES,
  objectivesOf,
} from './moga-member.ts';
import { Mender, type Row } from './moga-mend.ts';
import { emptyFrame, type Frame } from './niche-frame.ts';
import { surviveByNiche } from './niche-survival.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Utility } from './proposal.ts';
import { type KeptRandom, resumedRandom, type State, seededRandom } from './random.ts';
import { shuffle } from './random-order.ts';
import type { Dosed } from './shield.ts';
import { type Meter, utilityMeter } from './utility.ts';

export interface MogaSetup {
  readonly problem: Problem;
  readonly seed: number;
  /** Recipes to begin with, such as published accords or the perfumer's own; at most half the population, by chance. */
  readonly seeds?: readonly (readonly Dosed[])[];
  /** Rows that every recipe has at exactly these units. */
  readonly locked?: readonly Dosed[];
  /** What parents are preferred by; the utility's total without it. */
  readonly merit?: (
    utility: Utility,
    items: readonly PaletteItem[],
    units: readonly number[],
  ) => number;
  readonly population?: number;
  /** Steps that the whole is divided in for the wishes of NSGA-III. */
  readonly divisions?: number;
  readonly archive?: number;
}

export type Origin = 'seed' | 'immigrant' | 'child';

/** One recipe made and measured. */
export interface MogaEpisode {
  /** From 1. */
  readonly number: number;
  readonly generation: number;
  readonly origin: Origin;
  readonly member: Member;
  /** Whether none that is archived is as good in everything. */
  readonly archived: boolean;
  /** Share of fit, novelty and economy that the best recipes dominate; never less than before. */
  readonly volume: number;
}

interface Made extends Pick<Member, 'items' | 'units' | 'key'> {
  readonly worstRatio: number;
}

/** All that a search needs to go on as if it had never stopped, as plain values. */
export interface MogaRecord {
  readonly random: Readonly<State>;
  readonly episodes: number;
  readonly generation: number;
  /** Recipes that come next. */
  readonly waiting: readonly (readonly Dosed[])[];
  readonly population: readonly KeptMember[];
  /** What the current generation has made so far. */
  readonly children: readonly KeptMember[];
  readonly frame: Frame;
  readonly archive: readonly KeptMember[];
  readonly front: readonly KeptMember[];
  readonly volume: number;
}

const POPULATION = 128;
const DIVISIONS = 4;
const ARCHIVE = 500;
/** Share of children that do not come from parents. */
const IMMIGRANTS = 0.1;
/** Tries for a recipe that is not there yet. */
const TRIES = 8;

export class Moga {
  readonly #problem: Problem;
  readonly #merit: NonNullable<MogaSetup['merit']>;
  readonly #size: number;
  readonly #wishes: Float64Array;
  readonly #mender: Mender;
  readonly #breeder: Breeder;
  readonly #meter: Meter;
  readonly #random: KeptRandom;
  readonly #archive: Archive;
  readonly #front: GroupedFront;
  readonly #frame: Frame;
  readonly #waiting: (readonly Dosed[])[];
  #population: readonly Member[];
  #children: Member[];
  /** Front of each of the population. */
  #rank: Int32Array;
  #episodes: number;
  #generation: number;

  /** From the beginning, or from a record made with the same setup. */
  constructor(setup: MogaSetup, record: MogaRecord = beginning(setup)) {
    const { problem, population = POPULATION, divisions = DIVISIONS, archive = ARCHIVE } = setup;
    const taken = (kept: readonly KeptMember[]) =>
      kept.map((one) => memberOf(one, problem.palette));
    this.#problem = problem;
    this.#merit = setup.merit ?? (({ total }) => total);
    this.#size = population;
    this.#wishes = unitRows(directions(OBJECTIVES.length, divisions), OBJECTIVES.length);
    this.#mender = new Mender(problem, setup.locked);
    this.#breeder = new Breeder(this.#mender);
    this.#meter = utilityMeter(problem);
    this.#random = resumedRandom(record.random);
    this.#archive = new Archive(archive, taken(record.archive));
    this.#front = new GroupedFront(taken(record.front), record.volume);
    this.#frame = { ...record.frame };
    this.#waiting = [...record.waiting];
    this.#population = taken(record.population);
    this.#children = taken(record.children);
    this.#episodes = record.episodes;
    this.#generation = record.generation;
    this.#rank = ranksOf(this.#population);
  }

  get archive(): Archive {
    return this.#archive;
  }

  get episodes(): number {
    return this.#episodes;
  }

  /** The best of fit, novelty and economy, none thinned out. */
  get front(): GroupedFront {
    return this.#front;
  }

  /** Locked rows that this problem has no room for; the search goes on without them. */
  get refused(): readonly Dosed[] {
    return this.#mender.refused;
  }

  /** Makes and measures one recipe. `immigrants` is the share of those that have no parents. */
  step(immigrants = IMMIGRANTS): MogaEpisode {
    const { origin, member } = this.#next(immigrants);
    this.#episodes += 1;
    const archived = this.#admit(member);
    this.#children.push(member);
    const { volume } = this.#front;
    const place = { number: this.#episodes, generation: this.#generation };
    if (this.#children.length >= this.#size) this.#endGeneration();
    return { ...place, origin, member, archived, volume };
  }

  /** Recipes from elsewhere that become the next children, mended where they must be. */
  inject(recipes: readonly (readonly Dosed[])[]): void {
    this.#waiting.push(...recipes);
  }

  /** Measures a recipe from elsewhere and archives it if it deserves it; it is no child and no episode. */
  consider(recipe: readonly Dosed[]): Member {
    const member = this.#measured(this.#mend(this.#rowsOf(recipe)));
    this.#admit(member);
    return member;
  }

  record(): MogaRecord {
    return {
      random: this.#random.state(),
      episodes: this.#episodes,
      generation: this.#generation,
      waiting: [...this.#waiting],
      population: this.#population.map(keepMember),
      children: this.#children.map(keepMember),
      frame: { ...this.#frame },
      archive: this.#archive.members.map(keepMember),
      front: this.#front.members.map(keepMember),
      volume: this.#front.volume,
    };
  }

  #next(immigrants: number): { readonly origin: Origin; readonly member: Member } {
    const waiting = this.#waiting.shift();
    if (waiting) {
      return { origin: 'seed', member: this.#measured(this.#mend(this.#rowsOf(waiting))) };
    }
    const known = new Set([...this.#population, ...this.#children].map(({ key }) => key));
    for (let tries = 1; ; tries += 1) {
      const origin = this.#random.next() < immigrants ? 'immigrant' : this.#mates();
      const made = this.#mend(
        origin === 'child'
          ? this.#breeder.child(this.#parent(), this.#parent(), this.#random)
          : this.#breeder.immigrant(this.#random),
      );
      if (tries < TRIES && known.has(made.key)) continue;
      return { origin, member: this.#measured(made) };
    }
  }

  #mates(): Origin {
    return this.#population.length > 0 ? 'child' : 'immigrant';
  }

  /** Of two by chance the one on the better front, else the one of more merit. */
  #parent(): readonly Row[] {
    const size = this.#population.length;
    const [one, other] = [this.#random.below(size), this.#random.below(size)];
    const gap = (this.#rank[other] ?? 0) - (this.#rank[one] ?? 0);
    const merit = (at: number) => this.#population[at]?.merit ?? 0;
    const chosen = (gap || merit(one) - merit(other)) > 0 ? one : other;
    const { items = [], units = [] } = this.#population[chosen] ?? {};
    return items.map((item, at) => ({ item, units: units[at] ?? 0 }));
  }

  #rowsOf(recipe: readonly Dosed[]): Row[] {
    return recipe.flatMap(({ materialId, units }) => {
      const item = this.#problem.palette.byId.get(materialId);
      return item ? [{ item, units }] : [];
    });
  }

  /** In palette order, so that what is measured does not depend on how it came about. */
  #mend(rows: readonly Row[]): Made {
    const draft = this.#mender.mend(rows, this.#random);
    const items = draft.items.toSorted((a, b) => a.at - b.at);
    const units = items.map((item) => draft.unitsOf(item));
    return { items, units, key: keyOf(items, units), worstRatio: draft.worstRatio() };
  }

  #measured({ items, units, key, worstRatio }: Made): Member {
    const utility = this.#meter.measure(items, units, worstRatio);
    const merit = this.#merit(utility, items, units);
    return { items, units, objectives: objectivesOf(utility), merit, key };
  }

  #admit(member: Member): boolean {
    this.#front.admit(member);
    return this.#archive.admit(member);
  }

  #endGeneration(): void {
    const all = [...this.#population, ...this.#children];
    const crowd = { objectives: costsOf(all), count: all.length, wishes: this.#wishes };
    const survivors = surviveByNiche(crowd, this.#size, this.#frame, this.#random);
    this.#population = Array.from(survivors, (at) => all[at]).filter((one) => one !== undefined);
    this.#children = [];
    this.#rank = ranksOf(this.#population);
    this.#generation += 1;
  }
}

function beginning({ seed, seeds = [], population = POPULATION }: MogaSetup): MogaRecord {
  const random = seededRandom(seed);
  const order = shuffle(
    Int32Array.from(seeds, (_, at) => at),
    random,
  );
  const waiting = Array.from(order, (at) => seeds[at] ?? []).slice(0, population / 2);
  return {
    ...{ random: random.state(), episodes: 0, generation: 0, waiting, frame: emptyFrame() },
    ...{ population: [], children: [], archive: [], front: [], volume: 0 },
  };
}

function ranksOf(members: readonly Member[]): Int32Array {
  return sortFronts(costsOf(members), members.length, OBJECTIVES.length).rank;
}
