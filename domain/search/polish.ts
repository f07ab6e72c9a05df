// A good recipe made a little better by its own neighbourhood: the short climb that the search spends on its elites.
import { type Draft, emptyDraft } from './draft.ts';
import { improve } from './improve.ts';
import type { Objective } from './objective.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Utility } from './proposal.ts';
import type { Random } from './random.ts';
import { type Meter, utilityMeter } from './utility.ts';

/** Composed recipes have at least this many odorous materials. */
const FEWEST_MATERIALS = 5;

export interface Polished {
  readonly items: readonly PaletteItem[];
  readonly units: readonly number[];
  readonly utility: Utility;
}

/** Climbs by utility alone; it keeps its meter between climbs and nothing else. */
export class Polisher {
  readonly #problem: Problem;
  readonly #meter: Meter;
  #evaluations = 0;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#meter = utilityMeter(problem);
  }

  get evaluations(): number {
    return this.#evaluations;
  }

  /** The best legal recipe met in `steps` steps from here; never worse than the start. */
  polish(
    start: { readonly items: readonly PaletteItem[]; readonly units: readonly number[] },
    random: Random,
    steps: number,
  ): Polished {
    const draft = emptyDraft(this.#problem);
    start.items.forEach((item, at) => {
      draft.set(item, Math.min(start.units[at] ?? 0, draft.room(item)));
    });
    const { best, scored } = improve(draft, this.#objective(), random, steps, () => false);
    return { items: [...best.items], units: [...best.units], utility: scored.utility };
  }

  #objective(): Objective {
    return {
      problem: this.#problem,
      evaluations: () => this.#evaluations,
      newDraft: () => emptyDraft(this.#problem),
      score: (draft) => this.#score(draft),
    };
  }

  #score(draft: Draft): { value: number; utility: Utility } {
    this.#evaluations += 1;
    const utility = this.#meter.measure(draft.items, draft.units, draft.worstRatio());
    const value = draft.items.length < FEWEST_MATERIALS ? -1 : utility.total;
    return { value, utility };
  }
}
