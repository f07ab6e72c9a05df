// A policy over a fixed list of actions: one network, one masked softmax.
import type { Random } from '#domain/search/random.ts';
import type { Actor, Batch, Slopes } from './actor.ts';
import { addLogitGradient, draw, entropyOf, likeliest, probabilities } from './masked-softmax.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import { Network, type Pass } from './network.ts';

export class PlainActor implements Actor {
  readonly observationWidth: number;
  readonly maskWidth: number;
  readonly actionWidth = 1;
  readonly networks: readonly Network[];
  readonly #network: Network;
  readonly #passes = new Map<number, Pass>();
  readonly #chances: Numbers;

  constructor(widths: readonly number[], engine: MatrixEngine, random: Random) {
    this.observationWidth = widths[0] ?? 0;
    this.maskWidth = widths.at(-1) ?? 0;
    this.#network = new Network({ widths, lastGain: 0.01 }, engine, random);
    this.networks = [this.#network];
    this.#chances = engine.array(this.maskWidth);
  }

  act(
    batch: Batch,
    random: Random | undefined,
    actions: Int32Array,
    logChances: Float64Array,
  ): void {
    this.#forward(batch);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#chancesOf(batch, row);
      const action = random
        ? draw(this.#chances, this.maskWidth, random)
        : likeliest(this.#chances, this.maskWidth);
      actions[row] = action;
      logChances[row] = Math.log(this.#chances[action] ?? 0);
    }
  }

  weigh(
    batch: Batch,
    actions: Int32Array,
    logChances: Float64Array,
    entropies: Float64Array,
  ): void {
    this.#forward(batch);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#chancesOf(batch, row);
      logChances[row] = Math.log(this.#chances[actions[row] ?? 0] ?? 0);
      entropies[row] = entropyOf(this.#chances, this.maskWidth);
    }
  }

  learn(batch: Batch, actions: Int32Array, slopes: Slopes): void {
    const pass = this.#passFor(batch.rows);
    const into = pass.gradients.at(-1);
    if (!into) return;
    into.fill(0);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#chancesOf(batch, row);
      addLogitGradient(
        into,
        row * this.maskWidth,
        this.#chances,
        this.maskWidth,
        actions[row] ?? 0,
        { logChance: slopes.logChance[row] ?? 0, entropy: slopes.entropy },
      );
    }
    this.#network.backward(pass);
  }

  #forward(batch: Batch): void {
    const pass = this.#passFor(batch.rows);
    pass.activations[0]?.set(batch.observations);
    this.#network.forward(pass);
  }

  #chancesOf({ rows, masks }: Batch, row: number): void {
    const logits = this.#passFor(rows).activations.at(-1);
    if (!logits) return;
    const from = row * this.maskWidth;
    const choice = { logits, mask: masks, from, maskFrom: from, length: this.maskWidth };
    probabilities(choice, this.#chances);
  }

  #passFor(rows: number): Pass {
    const known = this.#passes.get(rows) ?? this.#network.passOf(rows);
    this.#passes.set(rows, known);
    return known;
  }
}
