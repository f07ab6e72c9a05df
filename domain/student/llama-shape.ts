// The small Llama a student is: its measures, the tensors these ask for, and the keys that tell them.
import type { GgufKeys, GgufValue } from './gguf-format.ts';

export interface LlamaShape {
  readonly vocabulary: number;
  /** Longest request and recipe together, tokens. */
  readonly context: number;
  readonly width: number;
  readonly blocks: number;
  readonly heads: number;
  readonly feedForward: number;
  readonly epsilon: number;
  readonly ropeBase: number;
  /** The embedding is the output too. */
  readonly tied: boolean;
}

/** Weights by the names of `tensorsOf`, each row after row. */
export type LlamaWeights = ReadonlyMap<string, Float32Array>;

/** Name and dims of each tensor, the row length first. A student has as many key heads as heads. */
export function tensorsOf(shape: LlamaShape): { name: string; dims: readonly number[] }[] {
  const { vocabulary, width, blocks, feedForward, tied } = shape;
  const square = [width, width];
  const blockTensors = Array.from({ length: blocks }, (_, block) => [
    { name: `blk.${block}.attn_norm.weight`, dims: [width] },
    { name: `blk.${block}.attn_q.weight`, dims: square },
    { name: `blk.${block}.attn_k.weight`, dims: square },
    { name: `blk.${block}.attn_v.weight`, dims: square },
    { name: `blk.${block}.attn_output.weight`, dims: square },
    { name: `blk.${block}.ffn_norm.weight`, dims: [width] },
    { name: `blk.${block}.ffn_gate.weight`, dims: [width, feedForward] },
    { name: `blk.${block}.ffn_up.weight`, dims: [width, feedForward] },
    { name: `blk.${block}.ffn_down.weight`, dims: [feedForward, width] },
  ]);
  return [
    { name: 'token_embd.weight', dims: [width, vocabulary] },
    ...blockTensors.flat(),
    { name: 'output_norm.weight', dims: [width] },
    ...(tied ? [] : [{ name: 'output.weight', dims: [width, vocabulary] }]),
  ];
}

export function parametersOf(shape: LlamaShape): number {
  return tensorsOf(shape).reduce(
    (sum, { dims }) => sum + dims.reduce((product, dim) => product * dim, 1),
    0,
  );
}

export function shapeKeys(shape: LlamaShape): [string, GgufValue][] {
  const whole = (value: number): GgufValue => ({ kind: 'u32', value });
  const real = (value: number): GgufValue => ({ kind: 'f32', value });
  return [
    ['llama.vocab_size', whole(shape.vocabulary)],
    ['llama.context_length', whole(shape.context)],
    ['llama.embedding_length', whole(shape.width)],
    ['llama.block_count', whole(shape.blocks)],
    ['llama.feed_forward_length', whole(shape.feedForward)],
    ['llama.attention.head_count', whole(shape.heads)],
    ['llama.attention.head_count_kv', whole(shape.heads)],
    ['llama.attention.layer_norm_rms_epsilon', real(shape.epsilon)],
    ['llama.rope.dimension_count', whole(shape.width / shape.heads)],
    ['llama.rope.freq_base', real(shape.ropeBase)],
  ];
}

/** The shape that a file's keys tell; undefined when one is absent or is not such a number. */
export function shapeOf(keys: GgufKeys, tied: boolean): LlamaShape | undefined {
  const whole = (key: string) => {
    const told = keys.get(`llama.${key}`);
    return told?.kind === 'u32' && told.value >= 1 ? told.value : undefined;
  };
  const real = (key: string) => {
    const told = keys.get(`llama.${key}`);
    return told?.kind === 'f32' && told.value > 0 ? told.value : undefined;
  };
  const heads = whole('attention.head_count');
  const width = whole('embedding_length');
  const parts = {
    vocabulary: whole('vocab_size'),
    context: whole('context_length'),
    width,
    blocks: whole('block_count'),
    heads,
    feedForward: whole('feed_forward_length'),
    epsilon: real('attention.layer_norm_rms_epsilon'),
    ropeBase: real('rope.freq_base'),
  };
  const isPlain =
    whole('attention.head_count_kv') === heads &&
    (whole('rope.dimension_count') ?? 0) * (heads ?? 0) === width &&
    (whole('rope.dimension_count') ?? 1) % 2 === 0;
  return isPlain && isTold(parts) ? { ...parts, tied } : undefined;
}

type Parts = Omit<LlamaShape, 'tied'>;

function isTold(parts: { readonly [key in keyof Parts]: number | undefined }): parts is Parts {
  return Object.values(parts).every((value) => value !== undefined && Number.isFinite(value));
}
