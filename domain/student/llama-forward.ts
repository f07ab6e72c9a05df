// A student's forward pass, plainly: what any engine must say for the same weights and tokens, to a rounding.
import type { LlamaShape, LlamaWeights } from './llama-shape.ts';

type Part =
  | `attn_${'norm' | 'q' | 'k' | 'v' | 'output'}`
  | `ffn_${'norm' | 'gate' | 'up' | 'down'}`;

/** One sequence, token after token. Sums are kept in doubles. */
export class LlamaForward {
  readonly #shape: LlamaShape;
  readonly #weights: LlamaWeights;
  /** Per block, the keys and values of all tokens so far. */
  readonly #keys: Float64Array[][];
  readonly #values: Float64Array[][];
  #length = 0;

  constructor(shape: LlamaShape, weights: LlamaWeights) {
    this.#shape = shape;
    this.#weights = weights;
    this.#keys = Array.from({ length: shape.blocks }, () => []);
    this.#values = Array.from({ length: shape.blocks }, () => []);
  }

  /** Takes one token in; logits of the next. */
  next(token: number): Float64Array {
    const { width, blocks, tied } = this.#shape;
    if (token < 0 || token >= this.#shape.vocabulary) throw new RangeError(`token ${token}`);
    const embedding = this.#tensor('token_embd.weight');
    const stream = Float64Array.from(embedding.subarray(token * width, (token + 1) * width));
    for (let block = 0; block < blocks; block += 1) {
      add(stream, this.#attend(block, this.#normed(stream, block, 'attn_norm')));
      add(stream, this.#feed(block, this.#normed(stream, block, 'ffn_norm')));
    }
    this.#length += 1;
    const last = normed(stream, this.#tensor('output_norm.weight'), this.#shape.epsilon);
    return times(tied ? embedding : this.#tensor('output.weight'), last);
  }

  #tensor(name: string): Float32Array {
    const found = this.#weights.get(name);
    if (!found) throw new RangeError(`${name} is missing`);
    return found;
  }

  #part(block: number, part: Part): Float32Array {
    return this.#tensor(`blk.${block}.${part}.weight`);
  }

  #normed(stream: Float64Array, block: number, part: 'attn_norm' | 'ffn_norm'): Float64Array {
    return normed(stream, this.#part(block, part), this.#shape.epsilon);
  }

  /** softmax(q k / sqrt(d)) v for each head, over all tokens so far. */
  #attend(block: number, input: Float64Array): Float64Array {
    const { width, heads } = this.#shape;
    const size = width / heads;
    const query = this.#turned(times(this.#part(block, 'attn_q'), input));
    const keys = this.#keys[block] ?? [];
    const values = this.#values[block] ?? [];
    keys.push(this.#turned(times(this.#part(block, 'attn_k'), input)));
    values.push(times(this.#part(block, 'attn_v'), input));
    const mixed = new Float64Array(width);
    for (let head = 0; head < heads; head += 1) {
      const from = head * size;
      const scores = keys.map((key) => dot(query, key, from, size) / Math.sqrt(size));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const total = shares.reduce((sum, share) => sum + share, 0);
      values.forEach((value, at) => {
        const share = (shares[at] ?? 0) / total;
        for (let place = from; place < from + size; place += 1) {
          mixed[place] = (mixed[place] ?? 0) + share * (value[place] ?? 0);
        }
      });
    }
    return times(this.#part(block, 'attn_output'), mixed);
  }

  /** down(silu(gate x) · up x). */
  #feed(block: number, input: Float64Array): Float64Array {
    const gate = times(this.#part(block, 'ffn_gate'), input);
    const up = times(this.#part(block, 'ffn_up'), input);
    const inner = gate.map((value, at) => (value / (1 + Math.exp(-value))) * (up[at] ?? 0));
    return times(this.#part(block, 'ffn_down'), inner);
  }

  /** Rotary places: neighbours (2i, 2i + 1) of each head are turned by place · base^(-2i / d). */
  #turned(row: Float64Array): Float64Array {
    const { width, heads, ropeBase } = this.#shape;
    const size = width / heads;
    for (let at = 0; at < width; at += 2) {
      const angle = this.#length * ropeBase ** (-(at % size) / size);
      const [x, y] = [row[at] ?? 0, row[at + 1] ?? 0];
      row[at] = x * Math.cos(angle) - y * Math.sin(angle);
      row[at + 1] = x * Math.sin(angle) + y * Math.cos(angle);
    }
    return row;
  }
}

/** Root-mean-square norm (Zhang and Sennrich 2019). */
function normed(stream: Float64Array, gain: Float32Array, epsilon: number): Float64Array {
  const mean = stream.reduce((sum, value) => sum + value * value, 0) / stream.length;
  const scale = 1 / Math.sqrt(mean + epsilon);
  return stream.map((value, at) => value * scale * (gain[at] ?? 0));
}

/** A matrix kept row after row, times a column. */
function times(matrix: Float32Array, column: Float64Array): Float64Array {
  const rows = new Float64Array(matrix.length / column.length);
  for (let row = 0; row < rows.length; row += 1) {
    let sum = 0;
    const from = row * column.length;
    for (let at = 0; at < column.length; at += 1) {
      sum += (matrix[from + at] ?? 0) * (column[at] ?? 0);
    }
    rows[row] = sum;
  }
  return rows;
}

function dot(a: Float64Array, b: Float64Array, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(into: Float64Array, what: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) + (what[at] ?? 0);
}
