// Composing as a game: a recipe built deed by deed, every reachable state legal, rewarded by what it gained.
import type { Draft } from '#domain/search/draft.ts';
import { emptyDraft } from '#domain/search/draft.ts';
import type { PaletteItem } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { Utility } from '#domain/search/proposal.ts';
import { type Meter, utilityMeter } from '#domain/search/utility.ts';
import { DEEDS, unitsAfter } from './deeds.ts';
import type { Environment } from './environment.ts';
import { RecipeView } from './recipe-view.ts';

export const LONGEST_EPISODE = 32;
/** Composed recipes have at least this many odorous materials. */
const FEWEST_MATERIALS = 5;
/** Returns are 25 · u, so that half-range, plateau and targets are on one scale. */
export const RETURN_SCALE = 25;

/** Slots of the learnable list that this palette has, and the last choice: to finish. */
export interface Choices {
  readonly items: readonly (PaletteItem | undefined)[];
  readonly finish: number;
  /** Bytes of a mask: whether each choice is open, then nine bytes of deeds for each material. */
  readonly maskWidth: number;
}

export function choicesOf(items: Choices['items']): Choices {
  const finish = items.length;
  return { items, finish, maskWidth: finish + 1 + finish * DEEDS.length };
}

export interface Finished {
  readonly items: readonly PaletteItem[];
  readonly units: readonly number[];
  readonly utility: Utility;
  /** 25 · u of the last recipe, whatever the episode started from. */
  readonly outcome: number;
  readonly steps: number;
  /** The best recipe on the way, the last one included. */
  readonly best: Recipe;
}

export interface Recipe {
  readonly items: readonly PaletteItem[];
  readonly units: readonly number[];
}

/** The request of an episode, and the recipe it starts from; the empty one without. */
export interface Task {
  readonly problem: Problem;
  readonly start?: Recipe | undefined;
}

/** An episode under way, as plain values; the problem is told beside it. */
export interface KeptEpisode {
  readonly materials: readonly string[];
  readonly units: readonly number[];
  readonly step: number;
  /** The best recipe on the way so far. */
  readonly best?: {
    readonly materials: readonly string[];
    readonly units: readonly number[];
    readonly total: number;
  };
}

/** One lane. `next` gives the task of the next episode; `onFinish` is told every recipe that was finished. */
export class RecipeWorld implements Environment {
  readonly #choices: Choices;
  readonly #next: () => Task;
  readonly #onFinish: (finished: Finished, problem: Problem) => void;
  #problem: Problem | undefined;
  #meter: Meter | undefined;
  #view: RecipeView | undefined;
  #draft: Draft | undefined;
  #allowed: Uint8Array = new Uint8Array();
  #utility: Utility | undefined;
  #best: (Recipe & { readonly total: number }) | undefined;
  #step = 0;

  constructor(
    choices: Choices,
    next: () => Task,
    onFinish: (finished: Finished, problem: Problem) => void,
  ) {
    this.#choices = choices;
    this.#next = next;
    this.#onFinish = onFinish;
  }

  start(): void {
    const { problem, start } = this.#next();
    this.#turnTo(problem);
    const draft = emptyDraft(problem);
    for (const must of problem.musts) draft.set(must, 1);
    start?.items.forEach((item, at) => {
      draft.set(item, Math.min(start.units[at] ?? 0, draft.room(item)));
    });
    this.#begin(draft, 0);
  }

  record(): KeptEpisode {
    const { draft } = this.#open();
    const idsOf = (items: readonly PaletteItem[]) => items.map(({ material }) => material.id);
    const best = this.#best && {
      ...{ materials: idsOf(this.#best.items), units: [...this.#best.units] },
      total: this.#best.total,
    };
    return {
      ...{ materials: idsOf(draft.items), units: [...draft.units], step: this.#step },
      ...(best ? { best } : {}),
    };
  }

  /** Goes on where `record` was made, rows in their order, so that every sum is the same to its last bit. */
  resume(kept: KeptEpisode, problem: Problem): void {
    this.#turnTo(problem);
    const draft = emptyDraft(problem);
    kept.materials.forEach((id, at) => {
      const item = problem.palette.byId.get(id);
      if (item) draft.set(item, kept.units[at] ?? 0);
    });
    this.#begin(draft, kept.step);
    const { best } = kept;
    const items = best?.materials.flatMap((id) => problem.palette.byId.get(id) ?? []) ?? [];
    this.#best = best && { items, units: best.units, total: best.total };
  }

  #turnTo(problem: Problem): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#meter = utilityMeter(problem);
    this.#view = new RecipeView(problem);
    const candidates = new Set([...problem.candidates, ...problem.musts]);
    this.#allowed = Uint8Array.from(this.#choices.items, (item) =>
      item && candidates.has(item) ? 1 : 0,
    );
  }

  #begin(draft: Draft, step: number): void {
    this.#draft = draft;
    this.#step = step;
    this.#best = undefined;
    this.#utility = this.#measure();
    this.#keepBest(this.#utility);
  }

  observe(into: { [at: number]: number }, at: number): void {
    const { draft, meter, utility } = this.#open();
    meter.readReadouts(draft.items, draft.units);
    this.#view?.write(into, at, {
      draft,
      reading: meter.reading,
      utility,
      step: this.#step / LONGEST_EPISODE,
    });
  }

  mask(into: Uint8Array, from: number): void {
    const { finish, items, maskWidth } = this.#choices;
    const { draft } = this.#open();
    into.fill(0, from, from + maskWidth);
    const last = this.#step >= LONGEST_EPISODE - 1;
    let open = 0;
    if (!last) {
      items.forEach((item, slot) => {
        if (!item || !this.#allowed[slot]) return;
        const deedsFrom = from + finish + 1 + slot * DEEDS.length;
        if (!this.#maskDeeds(draft, item, into, deedsFrom)) return;
        into[from + slot] = 1;
        open += 1;
      });
    }
    if (last || open === 0 || draft.items.length >= FEWEST_MATERIALS) into[from + finish] = 1;
  }

  step(actions: Int32Array, at: number): { readonly reward: number; readonly ended: boolean } {
    const { draft, utility } = this.#open();
    const [choice = 0, deed = 0] = actions.subarray(at, at + 2);
    this.#step += 1;
    const item = this.#choices.items[choice];
    if (choice === this.#choices.finish || !item) return this.#finish(0);
    draft.set(item, unitsAfter(deed, draft.unitsOf(item)));
    const after = this.#measure();
    const reward = RETURN_SCALE * (after.total - utility.total);
    this.#utility = after;
    this.#keepBest(after);
    return this.#step >= LONGEST_EPISODE ? this.#finish(reward) : { reward, ended: false };
  }

  #maskDeeds(draft: Draft, item: PaletteItem, into: Uint8Array, from: number): boolean {
    const now = draft.unitsOf(item);
    const must = this.#problem?.musts.includes(item) ?? false;
    if (now === 0 && draft.hasTwin(item)) return false;
    const room = draft.room(item);
    let any = false;
    for (let deed = 0; deed < DEEDS.length; deed += 1) {
      const after = unitsAfter(deed, now);
      if (after === now || after > room || (must && after === 0)) continue;
      into[from + deed] = 1;
      any = true;
    }
    return any;
  }

  #finish(reward: number): { readonly reward: number; readonly ended: true } {
    const { draft, utility, problem } = this.#open();
    const outcome = RETURN_SCALE * utility.total;
    const { items, units } = draft;
    const recipe = { items: [...items], units: [...units] };
    const finished = { ...recipe, utility, outcome, steps: this.#step, best: this.#best ?? recipe };
    this.#onFinish(finished, problem);
    return { reward, ended: true };
  }

  #keepBest({ total }: Utility): void {
    const { items, units } = this.#open().draft;
    if (items.length < FEWEST_MATERIALS || total <= (this.#best?.total ?? -1)) return;
    this.#best = { items: [...items], units: [...units], total };
  }

  #measure(): Utility {
    const { draft, meter } = this.#open();
    return meter.measure(draft.items, draft.units, draft.worstRatio());
  }

  #open() {
    const [problem, meter, draft] = [this.#problem, this.#meter, this.#draft];
    if (!problem || !meter || !draft) throw new Error('an episode was not started');
    // Before the first measure of an episode there is nothing to compare with.
    const utility = this.#utility ?? EMPTY;
    return { problem, meter, draft, utility };
  }
}

const EMPTY: Utility = {
  ...{ emotion: 0, profile: 0, novelty: 0, cost: 0, balance: 0, margin: 0, total: 0 },
};
