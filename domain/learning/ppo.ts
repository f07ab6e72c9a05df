// Proximal policy optimisation: a batch of experience, a few careful passes over it, and a stop before it goes astray.
import type { Random } from '#domain/search/random.ts';
import type { Actor, Batch } from './actor.ts';
import { type AdamState, adamState, adamStep, clipGradients } from './adam.ts';
import type { Critic } from './critic.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import type { Pass } from './network.ts';

export interface PpoSettings {
  readonly learningRate: number;
  readonly epochs: number;
  readonly minibatches: number;
  readonly clip: number;
  readonly valueWeight: number;
  readonly entropyWeight: number;
  readonly mostGradient: number;
  /** The passes end early above this mean divergence from the policy that acted. */
  readonly targetDivergence: number;
}

/** Steps of several lanes, flat; observations on the networks' scale. */
export interface Experience extends Batch {
  readonly actions: Int32Array;
  readonly logChances: Float64Array;
  readonly advantages: Float64Array;
  readonly returns: Float64Array;
}

export interface PpoReport {
  readonly policyLoss: number;
  readonly valueLoss: number;
  readonly entropy: number;
  /** Mean of (ratio - 1) - log ratio over the last pass. */
  readonly divergence: number;
  readonly clippedShare: number;
  readonly passes: number;
  readonly updates: number;
}

/** Everything of an update that outlives it; with weights and running scales it is the whole learner. */
export interface PpoState {
  readonly actor: readonly AdamState[];
  readonly critic: AdamState;
}

export function ppoState(actor: Actor, critic: Critic): PpoState {
  return {
    actor: actor.networks.map(({ parameters }) => adamState(parameters.length)),
    critic: adamState(critic.network.parameters.length),
  };
}

/** Schulman et al. 2017 with details of Huang et al. 2022: advantages normalised per minibatch, no value clip. */
export class Ppo {
  readonly #actor: Actor;
  readonly #critic: Critic;
  readonly #state: PpoState;
  readonly #engine: MatrixEngine;
  #buffers: Buffers | undefined;

  constructor(actor: Actor, critic: Critic, state: PpoState, engine: MatrixEngine) {
    this.#actor = actor;
    this.#critic = critic;
    this.#state = state;
    this.#engine = engine;
  }

  update(experience: Experience, settings: PpoSettings, random: Random): PpoReport {
    const size = Math.floor(experience.rows / settings.minibatches);
    const order = Int32Array.from({ length: experience.rows }, (_, at) => at);
    const buffers = this.#buffersFor(size);
    let report: PpoReport | undefined;
    let updates = 0;
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      shuffle(order, random);
      const tally = { policyLoss: 0, valueLoss: 0, entropy: 0, divergence: 0, clipped: 0 };
      for (let at = 0; at < settings.minibatches; at += 1) {
        fill(buffers, experience, order.subarray(at * size, (at + 1) * size), this.#actor);
        this.#step(buffers, settings, tally);
        updates += 1;
      }
      const mean = (sum: number) => sum / settings.minibatches;
      report = {
        policyLoss: mean(tally.policyLoss),
        valueLoss: mean(tally.valueLoss),
        entropy: mean(tally.entropy),
        divergence: mean(tally.divergence),
        clippedShare: mean(tally.clipped),
        passes: epoch + 1,
        updates,
      };
      if (report.divergence > settings.targetDivergence) break;
    }
    if (!report) throw new RangeError('no pass over the experience was asked for');
    return report;
  }

  #step(buffers: Buffers, settings: PpoSettings, tally: Tally): void {
    const { batch, actions, oldLogChances, advantages, returns, logChances, entropies } = buffers;
    normalise(advantages);
    this.#actor.weigh(batch, actions, logChances, entropies);
    const { rows } = batch;
    const slopes = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const change = (logChances[row] ?? 0) - (oldLogChances[row] ?? 0);
      const ratio = Math.exp(change);
      const advantage = advantages[row] ?? 0;
      const bound = Math.min(Math.max(ratio, 1 - settings.clip), 1 + settings.clip);
      const [free, bounded] = [ratio * advantage, bound * advantage];
      tally.policyLoss -= Math.min(free, bounded) / rows;
      tally.divergence += (ratio - 1 - change) / rows;
      tally.entropy += (entropies[row] ?? 0) / rows;
      if (Math.abs(ratio - 1) > settings.clip) tally.clipped += 1 / rows;
      // Beyond the clip, on the side that would gain, the slope is 0.
      if (free <= bounded) slopes[row] = -free / rows;
    }
    this.#actor.learn(batch, actions, {
      logChance: slopes,
      entropy: -settings.entropyWeight / rows,
    });
    buffers.criticPass.activations[0]?.set(batch.observations);
    this.#critic.values(buffers.criticPass);
    tally.valueLoss += this.#critic.learn(buffers.criticPass, returns, settings.valueWeight);
    const networks = [...this.#actor.networks, this.#critic.network];
    // Clipped apart, so that a surprised critic does not take the actor's step away.
    for (const those of [this.#actor.networks, [this.#critic.network]]) {
      clipGradients(
        those.map(({ gradient }) => gradient),
        settings.mostGradient,
      );
    }
    const states = [...this.#state.actor, this.#state.critic];
    networks.forEach(({ parameters, gradient }, at) => {
      const state = states[at];
      if (state) adamStep(parameters, gradient, state, settings.learningRate);
    });
  }

  #buffersFor(size: number): Buffers {
    if (this.#buffers?.batch.rows === size) return this.#buffers;
    const { observationWidth, maskWidth, actionWidth } = this.#actor;
    this.#buffers = {
      batch: {
        rows: size,
        observations: this.#engine.array(size * observationWidth),
        masks: new Uint8Array(size * maskWidth),
      },
      actions: new Int32Array(size * actionWidth),
      oldLogChances: new Float64Array(size),
      advantages: new Float64Array(size),
      returns: new Float64Array(size),
      logChances: new Float64Array(size),
      entropies: new Float64Array(size),
      criticPass: this.#critic.network.passOf(size),
    };
    return this.#buffers;
  }
}

interface Tally {
  policyLoss: number;
  valueLoss: number;
  entropy: number;
  divergence: number;
  clipped: number;
}

interface Buffers {
  readonly batch: Batch & { readonly observations: Numbers };
  readonly actions: Int32Array;
  readonly oldLogChances: Float64Array;
  readonly advantages: Float64Array;
  readonly returns: Float64Array;
  readonly logChances: Float64Array;
  readonly entropies: Float64Array;
  readonly criticPass: Pass;
}

function fill(buffers: Buffers, from: Experience, rows: Int32Array, actor: Actor): void {
  const { observationWidth, maskWidth, actionWidth } = actor;
  rows.forEach((row, at) => {
    const copy = (to: Numbers | Uint8Array | Int32Array, source: typeof to, width: number) => {
      to.set(source.subarray(row * width, (row + 1) * width), at * width);
    };
    copy(buffers.batch.observations, from.observations, observationWidth);
    copy(buffers.batch.masks, from.masks, maskWidth);
    copy(buffers.actions, from.actions, actionWidth);
    buffers.oldLogChances[at] = from.logChances[row] ?? 0;
    buffers.advantages[at] = from.advantages[row] ?? 0;
    buffers.returns[at] = from.returns[row] ?? 0;
  });
}

function normalise(values: Float64Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const spread = Math.sqrt(variance) + 1e-8;
  for (let at = 0; at < values.length; at += 1) values[at] = ((values[at] ?? 0) - mean) / spread;
}

function shuffle(order: Int32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
