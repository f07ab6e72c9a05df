// A student's arithmetic against numbers worked out by hand, and what must hold for any weights.
import { describe, expect, it } from 'vitest';
import { LlamaForward } from './llama-forward.ts';
import { type LlamaShape, parametersOf, shapeKeys, shapeOf, tensorsOf } from './llama-shape.ts';
import { randomWeights, TINY } from './student.fixture.ts';

/** Two numbers wide, one head, so that every step can be done on paper. */
const PAPER: LlamaShape = {
  ...{ vocabulary: 2, context: 8, width: 2, blocks: 1, heads: 1, feedForward: 1 },
  ...{ epsilon: 1e-6, ropeBase: 10_000, tied: false },
};

function onPaper(given: Readonly<Record<string, readonly number[]>>): LlamaForward {
  const weights = new Map(
    tensorsOf(PAPER).map(({ name, dims }) => {
      const length = dims.reduce((product, dim) => product * dim, 1);
      const plain = name.includes('norm') ? [1, 1] : new Float32Array(length);
      return [name, Float32Array.from(given[name] ?? plain)];
    }),
  );
  return new LlamaForward(PAPER, weights);
}

const EMBEDDING = { 'token_embd.weight': [3, 4, 0, 2], 'output.weight': [1, 0, 0, 1] };

describe('a forward pass', () => {
  it('norms by the root of the mean square', () => {
    const root = Math.sqrt((9 + 16) / 2 + 1e-6);
    const logits = onPaper(EMBEDDING).next(0);
    expect(logits[0]).toBeCloseTo(3 / root, 12);
    expect(logits[1]).toBeCloseTo(4 / root, 12);
  });

  it('feeds silu(gate) times up', () => {
    const model = onPaper({
      ...EMBEDDING,
      'blk.0.ffn_gate.weight': [1, 0],
      'blk.0.ffn_up.weight': [0, 1],
      'blk.0.ffn_down.weight': [1, 0],
    });
    const [gate, up] = [3, 4].map((value) => value / Math.sqrt(12.5 + 1e-6));
    const fed = ((gate ?? 0) / (1 + Math.exp(-(gate ?? 0)))) * (up ?? 0);
    const root = Math.sqrt(((3 + fed) ** 2 + 16) / 2 + 1e-6);
    expect(model.next(0)[0]).toBeCloseTo((3 + fed) / root, 12);
  });

  it('attends by turned likeness', () => {
    const same = [1, 0, 0, 1];
    const model = onPaper({
      ...EMBEDDING,
      'blk.0.attn_q.weight': same,
      'blk.0.attn_k.weight': same,
      'blk.0.attn_v.weight': same,
      'blk.0.attn_output.weight': same,
    });
    model.next(0);
    const logits = model.next(1);
    const first = [3, 4].map((value) => value / Math.sqrt(12.5 + 1e-6));
    const second = [0, 2 / Math.sqrt(2 + 1e-6)];
    // Place 0 is not turned; place 1 is turned by one radian, its own query and key by the same.
    const query = [-(second[1] ?? 0) * Math.sin(1), (second[1] ?? 0) * Math.cos(1)];
    const likeness = (key: readonly number[]) =>
      ((query[0] ?? 0) * (key[0] ?? 0) + (query[1] ?? 0) * (key[1] ?? 0)) / Math.SQRT2;
    const [old, own] = [Math.exp(likeness(first)), Math.exp(likeness(query))];
    const mixed = first.map((value, at) => (old * value + own * (second[at] ?? 0)) / (old + own));
    const stream = mixed.map((value, at) => value + (at === 1 ? 2 : 0));
    const root = Math.sqrt(stream.reduce((sum, value) => sum + value * value, 0) / 2 + 1e-6);
    stream.forEach((value, at) => {
      expect(logits[at]).toBeCloseTo(value / root, 12);
    });
  });

  it('hears the order of what came before', () => {
    const weights = randomWeights(TINY, 5);
    const last = (tokens: readonly number[]) => {
      const model = new LlamaForward(TINY, weights);
      return tokens.map((token) => model.next(token)).at(-1) ?? new Float64Array();
    };
    expect(last([4, 9, 3])).toEqual(last([4, 9, 3]));
    const apart = last([4, 9, 3]).map((value, at) => value - (last([9, 4, 3])[at] ?? 0));
    expect(Math.max(...apart.map(Math.abs))).toBeGreaterThan(1e-3);
  });
});

describe('a shape', () => {
  it('is read from the keys it is told by', () => {
    expect(shapeOf(new Map(shapeKeys(TINY)), true)).toEqual(TINY);
    expect(shapeOf(new Map(shapeKeys({ ...TINY, heads: 5 })), true)).toBeUndefined();
  });

  it('of the student that ships has about five million weights', () => {
    const shape = { ...TINY, vocabulary: 1024, width: 256, blocks: 6, heads: 8, feedForward: 704 };
    expect(parametersOf(shape)).toBe(5_082_368);
  });
});
