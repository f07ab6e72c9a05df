// A feed-forward network with tanh between its layers: forward, backward, all weights in one flat row.
import type { Random } from '#domain/search/random.ts';
import type { MatrixEngine, Numbers } from './matrix.ts';
import { orthogonal } from './orthogonal.ts';

/** Widths from input to output, and the gain of the last layer's first weights. */
export interface Shape {
  readonly widths: readonly number[];
  readonly lastGain: number;
}

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Numbers;
  readonly bias: Numbers;
  readonly weightsGradient: Numbers;
  readonly biasGradient: Numbers;
}

/** Buffers for one batch size: what forward leaves for backward. */
export interface Pass {
  readonly rows: number;
  /** Input and every layer's output, rows x width. */
  readonly activations: readonly Numbers[];
  /** Gradients of the same, the input's included. */
  readonly gradients: readonly Numbers[];
  readonly scratch: Numbers;
}

/** Weights and gradients are one flat row each, so that optimiser, clipping and checkpoints need no list of tensors. */
export class Network {
  readonly widths: readonly number[];
  readonly parameters: Numbers;
  readonly gradient: Numbers;
  readonly #engine: MatrixEngine;
  readonly #layers: readonly Layer[];

  constructor({ widths, lastGain }: Shape, engine: MatrixEngine, random: Random) {
    this.widths = widths;
    this.#engine = engine;
    const length = parameterCount(widths);
    this.parameters = engine.array(length);
    this.gradient = engine.array(length);
    this.#layers = layersOf(widths, this.parameters, this.gradient);
    this.#layers.forEach(({ weights, inputs, outputs }, at) => {
      const gain = at === this.#layers.length - 1 ? lastGain : Math.SQRT2;
      orthogonal(weights, inputs, outputs, gain, random);
    });
  }

  passOf(rows: number): Pass {
    const widest = Math.max(...this.widths);
    const array = (length: number) => this.#engine.array(length);
    return {
      rows,
      activations: this.widths.map((width) => array(rows * width)),
      gradients: this.widths.map((width) => array(rows * width)),
      scratch: array(Math.max(rows * widest, widest * widest)),
    };
  }

  /** Reads `pass.activations[0]`; returns the last layer's output, rows x width. */
  forward(pass: Pass): Numbers {
    this.#layers.forEach(({ inputs, outputs, weights, bias }, at) => {
      const input = activation(pass.activations, at);
      const output = activation(pass.activations, at + 1);
      this.#engine.multiply(output, input, weights, pass.rows, inputs, outputs);
      const last = at === this.#layers.length - 1;
      for (let row = 0; row < pass.rows; row += 1) {
        for (let column = 0; column < outputs; column += 1) {
          const place = row * outputs + column;
          const sum = (output[place] ?? 0) + (bias[column] ?? 0);
          output[place] = last ? sum : Math.tanh(sum);
        }
      }
    });
    return activation(pass.activations, this.#layers.length);
  }

  /** Reads the gradient of the output in `pass.gradients.at(-1)`; adds to `gradient`; returns the input's gradient. */
  backward(pass: Pass): Numbers {
    for (let at = this.#layers.length - 1; at >= 0; at -= 1) {
      const layer = this.#layers[at];
      if (layer) this.#backwardLayer(pass, layer, at);
    }
    return activation(pass.gradients, 0);
  }

  #backwardLayer(pass: Pass, layer: Layer, at: number): void {
    const { inputs, outputs, weights, weightsGradient, biasGradient } = layer;
    const { rows, scratch } = pass;
    const input = activation(pass.activations, at);
    const output = activation(pass.activations, at + 1);
    const above = activation(pass.gradients, at + 1);
    if (at < this.#layers.length - 1) {
      // tanh' = 1 - tanh^2, from what forward left.
      for (let place = 0; place < rows * outputs; place += 1) {
        above[place] = (above[place] ?? 0) * (1 - (output[place] ?? 0) ** 2);
      }
    }
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < outputs; column += 1) {
        biasGradient[column] = (biasGradient[column] ?? 0) + (above[row * outputs + column] ?? 0);
      }
    }
    this.#engine.transpose(scratch, input, rows, inputs);
    const added = this.#sum(inputs * outputs);
    this.#engine.multiply(added, scratch, above, inputs, rows, outputs);
    for (let place = 0; place < inputs * outputs; place += 1) {
      weightsGradient[place] = (weightsGradient[place] ?? 0) + (added[place] ?? 0);
    }
    this.#engine.transpose(scratch, weights, inputs, outputs);
    this.#engine.multiply(activation(pass.gradients, at), above, scratch, rows, outputs, inputs);
  }

  readonly #sums = new Map<number, Numbers>();

  #sum(length: number): Numbers {
    const known = this.#sums.get(length) ?? this.#engine.array(length);
    this.#sums.set(length, known);
    return known;
  }
}

function parameterCount(widths: readonly number[]): number {
  let count = 0;
  for (let at = 1; at < widths.length; at += 1) {
    count += (widths[at - 1] ?? 0) * (widths[at] ?? 0) + (widths[at] ?? 0);
  }
  return count;
}

function layersOf(
  widths: readonly number[],
  parameters: Numbers,
  gradient: Numbers,
): readonly Layer[] {
  let from = 0;
  const take = (length: number) => {
    const [weights, slope] = [parameters, gradient].map((row) => row.subarray(from, from + length));
    from += length;
    if (!weights || !slope) throw new RangeError('a layer without weights');
    return [weights, slope] as const;
  };
  return widths.slice(1).map((outputs, at) => {
    const inputs = widths[at] ?? 0;
    const [weights, weightsGradient] = take(inputs * outputs);
    const [bias, biasGradient] = take(outputs);
    return { inputs, outputs, weights, weightsGradient, bias, biasGradient };
  });
}

function activation(rows: readonly Numbers[], at: number): Numbers {
  const found = rows[at];
  if (!found) throw new RangeError(`no layer ${at}`);
  return found;
}
