// Gathering experience: several environments side by side, step by step, under the policy as it is.
import type { Random } from '#domain/search/random.ts';
import type { Actor, Batch } from './actor.ts';
import { advantages } from './advantage.ts';
import type { Critic } from './critic.ts';
import type { Environment } from './environment.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import type { Pass } from './network.ts';
import type { Experience } from './ppo.ts';
import { type RunningState, scaled, takeIn } from './running.ts';

export interface RolloutSettings {
  readonly steps: number;
  readonly discount: number;
  readonly lambda: number;
}

/** Scales that grow with experience; without them the networks see numbers as they are. */
export interface Scales {
  readonly observations: RunningState;
  /** Of returns: the critic learns them in their own spread. */
  readonly returns: RunningState;
}

export interface Episode {
  readonly lane: number;
  readonly sum: number;
  readonly steps: number;
}

export interface Gathered {
  readonly experience: Experience;
  readonly episodes: readonly Episode[];
  /** Of the returns' variance, what the values had foreseen; 1 is all, below 0 is worse than a constant. */
  readonly explained: number;
}

export class Rollout {
  readonly #lanes: readonly Environment[];
  readonly #actor: Actor;
  readonly #critic: Critic;
  readonly #scales: Scales | undefined;
  readonly #raw: Float64Array;
  readonly #now: Batch & { readonly observations: Numbers };
  readonly #pass: Pass;
  readonly #sums: Float64Array;
  readonly #lengths: Int32Array;

  constructor(
    lanes: readonly Environment[],
    actor: Actor,
    critic: Critic,
    engine: MatrixEngine,
    scales?: Scales,
  ) {
    const count = lanes.length;
    this.#lanes = lanes;
    this.#actor = actor;
    this.#critic = critic;
    this.#scales = scales;
    this.#raw = new Float64Array(count * actor.observationWidth);
    this.#now = {
      rows: count,
      observations: engine.array(count * actor.observationWidth),
      masks: new Uint8Array(count * actor.maskWidth),
    };
    this.#pass = critic.network.passOf(count);
    this.#sums = new Float64Array(count);
    this.#lengths = new Int32Array(count);
  }

  /** Begins an episode in every lane. */
  start(): void {
    for (const lane of this.#lanes) lane.start();
    this.#sums.fill(0);
    this.#lengths.fill(0);
  }

  /** Reward and length of the episodes under way, by lane. */
  get underway(): { readonly sums: Float64Array; readonly lengths: Int32Array } {
    return { sums: this.#sums, lengths: this.#lengths };
  }

  gather({ steps, discount, lambda }: RolloutSettings, random: Random): Gathered {
    const lanes = this.#lanes.length;
    const { observationWidth, maskWidth, actionWidth } = this.#actor;
    const rows = steps * lanes;
    // Kept only until it is learned from, so not in an engine's memory, which never gives back.
    const observations = new Float32Array(rows * observationWidth);
    const masks = new Uint8Array(rows * maskWidth);
    const actions = new Int32Array(rows * actionWidth);
    const logChances = new Float64Array(rows);
    const values = new Float64Array(rows);
    const rewards = new Float64Array(rows);
    const ended = new Uint8Array(rows);
    const episodes: Episode[] = [];
    for (let step = 0; step < steps; step += 1) {
      const from = step * lanes;
      this.#look();
      observations.set(this.#now.observations, from * observationWidth);
      masks.set(this.#now.masks, from * maskWidth);
      values.set(this.#values(), from);
      const taken = actions.subarray(from * actionWidth, (from + lanes) * actionWidth);
      this.#actor.act(this.#now, random, taken, logChances.subarray(from, from + lanes));
      this.#lanes.forEach((lane, at) => {
        const { reward, ended: over } = lane.step(taken, at * actionWidth);
        rewards[from + at] = reward;
        ended[from + at] = over ? 1 : 0;
        const episode = this.#count(at, reward, over);
        if (episode) episodes.push(episode);
      });
    }
    this.#look();
    const after = Float64Array.from(this.#values());
    const given = { rewards, values, ended, after };
    const found = advantages(given, steps, lanes, { discount, lambda });
    const returns = found.map((one, at) => one + (values[at] ?? 0));
    const explained = explainedShare(values, returns);
    if (this.#scales) takeIn(this.#scales.returns, returns, rows);
    const scale = this.#returnScale();
    const experience = {
      ...{ rows, observations, masks, actions, logChances, advantages: found },
      returns: returns.map((one) => one / scale),
    };
    return { experience, episodes, explained };
  }

  #look(): void {
    const { observationWidth, maskWidth } = this.#actor;
    this.#lanes.forEach((lane, at) => {
      lane.observe(this.#raw, at * observationWidth);
      lane.mask(this.#now.masks, at * maskWidth);
    });
    if (!this.#scales) {
      this.#now.observations.set(this.#raw);
      return;
    }
    takeIn(this.#scales.observations, this.#raw, this.#lanes.length);
    scaled(this.#scales.observations, this.#raw, this.#lanes.length, this.#now.observations);
  }

  #values(): Float64Array {
    this.#pass.activations[0]?.set(this.#now.observations);
    const scale = this.#returnScale();
    return Float64Array.from(this.#critic.values(this.#pass), (value) => value * scale);
  }

  #returnScale(): number {
    return this.#scales ? Math.sqrt((this.#scales.returns.variance[0] ?? 1) + 1e-8) : 1;
  }

  #count(lane: number, reward: number, over: boolean): Episode | undefined {
    const sum = (this.#sums[lane] ?? 0) + reward;
    const steps = (this.#lengths[lane] ?? 0) + 1;
    this.#sums[lane] = over ? 0 : sum;
    this.#lengths[lane] = over ? 0 : steps;
    if (!over) return undefined;
    this.#lanes[lane]?.start();
    return { lane, sum, steps };
  }
}

function explainedShare(values: Float64Array, returns: Float64Array): number {
  const gaps = returns.map((one, at) => one - (values[at] ?? 0));
  const spread = varianceOf(returns);
  return spread === 0 ? 0 : 1 - varianceOf(gaps) / spread;
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
