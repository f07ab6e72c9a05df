// A recipe written token by token in the world the teacher plays in: at every token only what is legal may follow.
import { DEEDS } from '#domain/learning/deeds.ts';
import {
  type Choices,
  type Finished,
  LONGEST_EPISODE,
  RecipeWorld,
  type Task,
} from '#domain/learning/recipe-world.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens of the longest recipe: a material and a deed for each step but the last, and the end. */
export const LONGEST_RECIPE = 2 * (LONGEST_EPISODE - 1) + 1;

export class RecipeWriter {
  readonly #vocabulary: Vocabulary;
  readonly #choices: Choices;
  readonly #world: RecipeWorld;
  readonly #mask: Uint8Array;
  readonly #action = new Int32Array(2);
  /** The slot that was named and waits for its deed. */
  #slot: number | undefined;
  #finished: Finished | undefined;

  /** `choices` are the slots of the vocabulary's catalogue. */
  constructor(vocabulary: Vocabulary, choices: Choices, task: Task) {
    this.#vocabulary = vocabulary;
    this.#choices = choices;
    this.#mask = new Uint8Array(choices.maskWidth);
    this.#world = new RecipeWorld(
      choices,
      () => task,
      (finished) => {
        this.#finished = finished;
      },
    );
    this.#world.start();
    this.#world.mask(this.#mask, 0);
  }

  get finished(): Finished | undefined {
    return this.#finished;
  }

  /** Ids that may follow, rising; none once it is finished, and at least one before. */
  legal(): number[] {
    if (this.#finished) return [];
    const { firstSlot, firstDeed, special } = this.#vocabulary;
    const { finish } = this.#choices;
    const slot = this.#slot;
    if (slot !== undefined) {
      const from = finish + 1 + slot * DEEDS.length;
      return this.#open(from, DEEDS.length).map((deed) => firstDeed + deed);
    }
    const slots = this.#open(0, finish).map((open) => firstSlot + open);
    return this.#mask[finish] === 1 ? [special.end, ...slots] : slots;
  }

  /** False, and nothing changes, where the token is not legal now. */
  take(id: number): boolean {
    if (this.#finished) return false;
    const { firstSlot, firstDeed, special } = this.#vocabulary;
    const { finish } = this.#choices;
    const slot = this.#slot;
    if (slot !== undefined) {
      const deed = id - firstDeed;
      if (!isPlace(deed, DEEDS.length)) return false;
      if (this.#mask[finish + 1 + slot * DEEDS.length + deed] !== 1) return false;
      this.#slot = undefined;
      this.#step(slot, deed);
      return true;
    }
    if (id === special.end) {
      if (this.#mask[finish] !== 1) return false;
      this.#step(finish, 0);
      return true;
    }
    const named = id - firstSlot;
    if (!isPlace(named, finish) || this.#mask[named] !== 1) return false;
    this.#slot = named;
    return true;
  }

  #open(from: number, length: number): number[] {
    const open: number[] = [];
    for (let at = 0; at < length; at += 1) if (this.#mask[from + at] === 1) open.push(at);
    return open;
  }

  #step(choice: number, deed: number): void {
    this.#action.set([choice, deed]);
    if (!this.#world.step(this.#action, 0).ended) this.#world.mask(this.#mask, 0);
  }
}

function isPlace(at: number, length: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < length;
}

export type Replay =
  | { readonly kind: 'finished'; readonly finished: Finished }
  /** `at` is the place of the first token that may not be there, or the length when the end is missing. */
  | { readonly kind: 'refused'; readonly at: number };

/** The recipe that these tokens write; whatever they are, it is legal or refused. */
export function replay(ids: readonly number[], writer: RecipeWriter): Replay {
  const at = ids.findIndex((id) => !writer.take(id));
  const { finished } = writer;
  if (at < 0 && finished) return { kind: 'finished', finished };
  return { kind: 'refused', at: at < 0 ? ids.length : at };
}
