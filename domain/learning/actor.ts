// What a policy must be able to do to be trained: say its chances, draw from them, and take a gradient.
import type { Random } from '#domain/search/random.ts';
import type { Numbers } from './matrix.ts';
import type { Network } from './network.ts';

/** A batch of situations: observations row by row, and what was legal in each. */
export interface Batch {
  readonly rows: number;
  readonly observations: Numbers;
  /** `maskWidth` bytes a row, 1 where legal; the very mask that was there when the action was drawn. */
  readonly masks: Uint8Array;
}

/** Slopes of the loss by row: of the log-chance of the action taken, and of the entropy. */
export interface Slopes {
  readonly logChance: Float64Array;
  readonly entropy: number;
}

export interface Actor {
  readonly observationWidth: number;
  readonly maskWidth: number;
  /** Whole numbers that name one action. */
  readonly actionWidth: number;
  readonly networks: readonly Network[];
  /** Draws an action for each row (or takes the likeliest), and its log-chance. */
  act(
    batch: Batch,
    random: Random | undefined,
    actions: Int32Array,
    logChances: Float64Array,
  ): void;
  /** Log-chance of each action and entropy of each row; what `learn` needs is kept. */
  weigh(batch: Batch, actions: Int32Array, logChances: Float64Array, entropies: Float64Array): void;
  /** Adds the gradient after `weigh` on the same batch. */
  learn(batch: Batch, actions: Int32Array, slopes: Slopes): void;
}
