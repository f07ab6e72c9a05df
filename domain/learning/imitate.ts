// Learning by example: what good recipes did, made likelier step by step, before the policy learns from its own.
import type { Random } from '#domain/search/random.ts';
import type { Actor, Batch } from './actor.ts';
import { type AdamState, adamStep, clipGradients } from './adam.ts';
import type { MatrixEngine } from './matrix.ts';

/** Situations with what was done in them and how much each counts. */
export interface Examples extends Batch {
  readonly actions: Int32Array;
  readonly weights: Float64Array;
}

export interface ImitationSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly mostGradient: number;
}

/** Maximises the weighted mean log-chance of the examples; returns it (as a loss, in nats) for each epoch. */
export class Imitation {
  readonly #actor: Actor;
  readonly #states: readonly AdamState[];
  readonly #engine: MatrixEngine;
  #batch: (Batch & { readonly actions: Int32Array }) | undefined;

  constructor(actor: Actor, states: readonly AdamState[], engine: MatrixEngine) {
    this.#actor = actor;
    this.#states = states;
    this.#engine = engine;
  }

  learn(examples: Examples, settings: ImitationSettings, random: Random): number[] {
    const size = Math.min(settings.batch, examples.rows);
    if (size === 0) return [];
    const losses: number[] = [];
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      let sum = 0;
      let weight = 0;
      for (let step = 0; step < Math.ceil(examples.rows / size); step += 1) {
        const found = this.#step(examples, size, settings, random);
        sum += found.loss;
        weight += found.weight;
      }
      losses.push(sum / weight);
    }
    return losses;
  }

  #step(examples: Examples, size: number, settings: ImitationSettings, random: Random) {
    const actor = this.#actor;
    const batch = this.#batchOf(size);
    const slopes = new Float64Array(size);
    let weight = 0;
    for (let row = 0; row < size; row += 1) {
      const from = random.below(examples.rows);
      copyRow(batch, row, examples, from, actor);
      slopes[row] = examples.weights[from] ?? 0;
      weight += slopes[row] ?? 0;
    }
    const logChances = new Float64Array(size);
    actor.weigh(batch, batch.actions, logChances, new Float64Array(size));
    let loss = 0;
    for (let row = 0; row < size; row += 1) {
      loss -= (slopes[row] ?? 0) * (logChances[row] ?? 0);
      slopes[row] = -(slopes[row] ?? 0) / weight;
    }
    actor.learn(batch, batch.actions, { logChance: slopes, entropy: 0 });
    clipGradients(
      actor.networks.map(({ gradient }) => gradient),
      settings.mostGradient,
    );
    actor.networks.forEach(({ parameters, gradient }, at) => {
      const state = this.#states[at];
      if (state) adamStep(parameters, gradient, state, settings.learningRate);
    });
    return { loss, weight };
  }

  #batchOf(size: number) {
    if (this.#batch?.rows === size) return this.#batch;
    const { observationWidth, maskWidth, actionWidth } = this.#actor;
    this.#batch = {
      rows: size,
      observations: this.#engine.array(size * observationWidth),
      masks: new Uint8Array(size * maskWidth),
      actions: new Int32Array(size * actionWidth),
    };
    return this.#batch;
  }
}

function copyRow(
  to: Batch & { readonly actions: Int32Array },
  row: number,
  from: Examples,
  at: number,
  { observationWidth, maskWidth, actionWidth }: Actor,
): void {
  const part = <T extends { subarray(from: number, to: number): T }>(all: T, width: number) =>
    all.subarray(at * width, (at + 1) * width);
  to.observations.set(part(from.observations, observationWidth), row * observationWidth);
  to.masks.set(part(from.masks, maskWidth), row * maskWidth);
  to.actions.set(part(from.actions, actionWidth), row * actionWidth);
}
