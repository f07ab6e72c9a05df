// The composing policy: it points at a material by what it is like, then says what to do with it.
import type { Random } from '#domain/search/random.ts';
import type { Actor, Batch, Slopes } from './actor.ts';
import { DEEDS } from './deeds.ts';
import { addLogitGradient, draw, entropyOf, likeliest, probabilities } from './masked-softmax.ts';
import { FEATURE_WIDTH } from './material-features.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import { Network, type Pass } from './network.ts';
import { OBSERVATION_WIDTH } from './recipe-view.ts';
import type { Choices } from './recipe-world.ts';

const HIDDEN = 128;
/** The query, the leaning towards each deed, and the wish to finish. */
const HEAD_WIDTH = FEATURE_WIDTH + DEEDS.length + 1;
const QUERY_SCALE = 1 / Math.sqrt(FEATURE_WIDTH);

interface Buffers {
  readonly head: Pass;
  readonly deeds: Pass;
  readonly query: Numbers;
  readonly querySlope: Numbers;
  /** rows x (choices, finish last). */
  readonly logits: Numbers;
  readonly pointed: Numbers;
  readonly pointedSlope: Numbers;
  readonly deedLogits: Numbers;
}

/**
 * log p = log p(material) + log p(deed | material): z_i = e_i · q(s) / √32 for a material's features e, and deeds by
 * b(s) + U e_i. A new material needs no new weights. Its entropy is that of the material plus that of the deed drawn.
 */
export class RecipeActor implements Actor {
  readonly observationWidth = OBSERVATION_WIDTH;
  readonly maskWidth: number;
  readonly actionWidth = 2;
  readonly networks: readonly Network[];
  readonly #engine: MatrixEngine;
  readonly #choices: number;
  readonly #head: Network;
  readonly #deeds: Network;
  readonly #features: Numbers;
  readonly #featuresTurned: Numbers;
  readonly #buffers = new Map<number, Buffers>();
  readonly #chances: Numbers;
  readonly #deedChances: Numbers;

  constructor(choices: Choices, features: Float64Array, engine: MatrixEngine, random: Random) {
    this.#engine = engine;
    this.#choices = choices.finish;
    this.maskWidth = choices.maskWidth;
    this.#head = new Network(
      { widths: [OBSERVATION_WIDTH, HIDDEN, HIDDEN, HEAD_WIDTH], lastGain: 0.01 },
      engine,
      random,
    );
    this.#deeds = new Network(
      { widths: [FEATURE_WIDTH, DEEDS.length], lastGain: 0.01 },
      engine,
      random,
    );
    this.networks = [this.#head, this.#deeds];
    this.#features = engine.array(features.length);
    this.#features.set(features);
    this.#featuresTurned = engine.array(features.length);
    engine.transpose(this.#featuresTurned, this.#features, this.#choices, FEATURE_WIDTH);
    this.#chances = engine.array(this.#choices + 1);
    this.#deedChances = engine.array(DEEDS.length);
  }

  act(
    batch: Batch,
    random: Random | undefined,
    actions: Int32Array,
    logChances: Float64Array,
  ): void {
    const buffers = this.#point(batch);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#choiceChances(batch, buffers, row);
      const choice = random
        ? draw(this.#chances, this.#choices + 1, random)
        : likeliest(this.#chances, this.#choices + 1);
      actions[2 * row] = choice;
      logChances[row] = Math.log(this.#chances[choice] ?? 0);
    }
    this.#lean(batch, actions, buffers);
    for (let row = 0; row < batch.rows; row += 1) {
      if (!this.#deedChancesOf(batch, actions, buffers, row)) {
        actions[2 * row + 1] = 0;
        continue;
      }
      const deed = random
        ? draw(this.#deedChances, DEEDS.length, random)
        : likeliest(this.#deedChances, DEEDS.length);
      actions[2 * row + 1] = deed;
      logChances[row] = (logChances[row] ?? 0) + Math.log(this.#deedChances[deed] ?? 0);
    }
  }

  weigh(
    batch: Batch,
    actions: Int32Array,
    logChances: Float64Array,
    entropies: Float64Array,
  ): void {
    const buffers = this.#point(batch);
    this.#lean(batch, actions, buffers);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#choiceChances(batch, buffers, row);
      logChances[row] = Math.log(this.#chances[actions[2 * row] ?? 0] ?? 0);
      entropies[row] = entropyOf(this.#chances, this.#choices + 1);
      if (!this.#deedChancesOf(batch, actions, buffers, row)) continue;
      const deed = actions[2 * row + 1] ?? 0;
      logChances[row] = (logChances[row] ?? 0) + Math.log(this.#deedChances[deed] ?? 0);
      entropies[row] = (entropies[row] ?? 0) + entropyOf(this.#deedChances, DEEDS.length);
    }
  }

  learn(batch: Batch, actions: Int32Array, slopes: Slopes): void {
    const buffers = this.#buffersFor(batch.rows);
    const { head, deeds, pointedSlope, querySlope } = buffers;
    const headSlope = last(head.gradients);
    const deedSlope = last(deeds.gradients);
    const choiceSlope = new Float64Array(this.#choices + 1);
    headSlope.fill(0);
    deedSlope.fill(0);
    for (let row = 0; row < batch.rows; row += 1) {
      const slope = { logChance: slopes.logChance[row] ?? 0, entropy: slopes.entropy };
      const choice = actions[2 * row] ?? 0;
      this.#choiceChances(batch, buffers, row);
      choiceSlope.fill(0);
      addLogitGradient(choiceSlope, 0, this.#chances, this.#choices + 1, choice, slope);
      for (let at = 0; at < this.#choices; at += 1) {
        pointedSlope[row * this.#choices + at] = (choiceSlope[at] ?? 0) * QUERY_SCALE;
      }
      headSlope[row * HEAD_WIDTH + HEAD_WIDTH - 1] = choiceSlope[this.#choices] ?? 0;
      if (!this.#deedChancesOf(batch, actions, buffers, row)) continue;
      const deed = actions[2 * row + 1] ?? 0;
      const from = row * DEEDS.length;
      addLogitGradient(deedSlope, from, this.#deedChances, DEEDS.length, deed, slope);
      for (let at = 0; at < DEEDS.length; at += 1) {
        headSlope[row * HEAD_WIDTH + FEATURE_WIDTH + at] = deedSlope[from + at] ?? 0;
      }
    }
    const { rows } = batch;
    this.#engine.multiply(
      querySlope,
      pointedSlope,
      this.#features,
      rows,
      this.#choices,
      FEATURE_WIDTH,
    );
    for (let row = 0; row < rows; row += 1) {
      for (let at = 0; at < FEATURE_WIDTH; at += 1) {
        headSlope[row * HEAD_WIDTH + at] = querySlope[row * FEATURE_WIDTH + at] ?? 0;
      }
    }
    this.#head.backward(head);
    this.#deeds.backward(deeds);
  }

  /** Logits of all materials and of finishing. */
  #point(batch: Batch): Buffers {
    const buffers = this.#buffersFor(batch.rows);
    const { head, query, pointed, logits } = buffers;
    head.activations[0]?.set(batch.observations);
    const out = this.#head.forward(head);
    for (let row = 0; row < batch.rows; row += 1) {
      for (let at = 0; at < FEATURE_WIDTH; at += 1) {
        query[row * FEATURE_WIDTH + at] = out[row * HEAD_WIDTH + at] ?? 0;
      }
    }
    this.#engine.multiply(
      pointed,
      query,
      this.#featuresTurned,
      batch.rows,
      FEATURE_WIDTH,
      this.#choices,
    );
    const width = this.#choices + 1;
    for (let row = 0; row < batch.rows; row += 1) {
      for (let at = 0; at < this.#choices; at += 1) {
        logits[row * width + at] = (pointed[row * this.#choices + at] ?? 0) * QUERY_SCALE;
      }
      logits[row * width + this.#choices] = out[row * HEAD_WIDTH + HEAD_WIDTH - 1] ?? 0;
    }
    return buffers;
  }

  /** Logits of the deeds for the material that each row points at. */
  #lean(batch: Batch, actions: Int32Array, buffers: Buffers): void {
    const { deeds, deedLogits, head } = buffers;
    const input = deeds.activations[0];
    for (let row = 0; row < batch.rows; row += 1) {
      const choice = actions[2 * row] ?? 0;
      for (let at = 0; at < FEATURE_WIDTH; at += 1) {
        const feature = choice < this.#choices ? this.#features[choice * FEATURE_WIDTH + at] : 0;
        if (input) input[row * FEATURE_WIDTH + at] = feature ?? 0;
      }
    }
    const leaning = this.#deeds.forward(deeds);
    const out = last(head.activations);
    for (let row = 0; row < batch.rows; row += 1) {
      for (let at = 0; at < DEEDS.length; at += 1) {
        const place = row * DEEDS.length + at;
        deedLogits[place] =
          (leaning[place] ?? 0) + (out[row * HEAD_WIDTH + FEATURE_WIDTH + at] ?? 0);
      }
    }
  }

  #choiceChances({ masks }: Batch, { logits }: Buffers, row: number): void {
    const length = this.#choices + 1;
    const maskFrom = row * this.maskWidth;
    probabilities({ logits, mask: masks, from: row * length, maskFrom, length }, this.#chances);
  }

  /** False when the row finishes: then there is no deed. */
  #deedChancesOf({ masks }: Batch, actions: Int32Array, buffers: Buffers, row: number): boolean {
    const choice = actions[2 * row] ?? 0;
    if (choice >= this.#choices) return false;
    const maskFrom = row * this.maskWidth + this.#choices + 1 + choice * DEEDS.length;
    const from = row * DEEDS.length;
    const logits = buffers.deedLogits;
    probabilities({ logits, mask: masks, from, maskFrom, length: DEEDS.length }, this.#deedChances);
    return true;
  }

  #buffersFor(rows: number): Buffers {
    const known = this.#buffers.get(rows);
    if (known) return known;
    const array = (width: number) => this.#engine.array(rows * width);
    const made = {
      head: this.#head.passOf(rows),
      deeds: this.#deeds.passOf(rows),
      query: array(FEATURE_WIDTH),
      querySlope: array(FEATURE_WIDTH),
      logits: array(this.#choices + 1),
      pointed: array(this.#choices),
      pointedSlope: array(this.#choices),
      deedLogits: array(DEEDS.length),
    };
    this.#buffers.set(rows, made);
    return made;
  }
}

function last(rows: readonly Numbers[]): Numbers {
  const found = rows.at(-1);
  if (!found) throw new RangeError('a network without layers');
  return found;
}
