// A student, or an adapter for one, as the GGUF file that llama.cpp loads.
import type { GgufKeys, GgufValue } from './gguf-format.ts';
import type { WrittenType } from './gguf-tensor.ts';
import { writeGguf } from './gguf-write.ts';
import { type LlamaShape, type LlamaWeights, shapeKeys, tensorsOf } from './llama-shape.ts';

export interface StudentFile {
  readonly name: string;
  readonly shape: LlamaShape;
  readonly weights: LlamaWeights;
  /** Text of each token; no two are the same. */
  readonly tokens: readonly string[];
  readonly special: { readonly begin: number; readonly end: number; readonly pad: number };
  readonly type: WrittenType;
}

/** `general.file_type` as llama.cpp counts them. */
const FILE_TYPES: Readonly<Record<WrittenType, number>> = { F32: 0, F16: 1, Q8_0: 7 };
const CONTROL = 3;
const USER_DEFINED = 4;

/**
 * Norms stay F32 whatever the rest is. The tokeniser is of kind gpt2 without merges: each token stands for itself, and
 * none is ever made from text. The engine lets nobody weigh what it takes for the end of a text, so it is told that this
 * is the padding, which is never written: the true end is a token that can be allowed and refused like any other.
 */
export function writeStudent(file: StudentFile): Uint8Array {
  const { name, shape, weights, tokens, special, type } = file;
  if (tokens.length !== shape.vocabulary) throw new RangeError(`${tokens.length} tokens`);
  const controls = new Set(Object.values(special));
  const keys: GgufKeys = new Map<string, GgufValue>([
    ['general.architecture', { kind: 'text', value: 'llama' }],
    ['general.type', { kind: 'text', value: 'model' }],
    ['general.name', { kind: 'text', value: name }],
    ['general.file_type', { kind: 'u32', value: FILE_TYPES[type] }],
    ...shapeKeys(shape),
    ['tokenizer.ggml.model', { kind: 'text', value: 'gpt2' }],
    ['tokenizer.ggml.pre', { kind: 'text', value: 'default' }],
    ['tokenizer.ggml.tokens', { kind: 'list', of: 'text', values: tokens }],
    [
      'tokenizer.ggml.token_type',
      {
        ...{ kind: 'list', of: 'i32' },
        values: tokens.map((_, id) => (controls.has(id) ? CONTROL : USER_DEFINED)),
      },
    ],
    ['tokenizer.ggml.merges', { kind: 'list', of: 'text', values: [] }],
    ['tokenizer.ggml.bos_token_id', { kind: 'u32', value: special.begin }],
    ['tokenizer.ggml.eos_token_id', { kind: 'u32', value: special.pad }],
    ['tokenizer.ggml.padding_token_id', { kind: 'u32', value: special.pad }],
    ['tokenizer.ggml.add_bos_token', { kind: 'bool', value: false }],
    ['tokenizer.ggml.add_eos_token', { kind: 'bool', value: false }],
    ['tokenizer.ggml.add_space_prefix', { kind: 'bool', value: false }],
  ]);
  const tensors = tensorsOf(shape).map(({ name: tensor, dims }) => {
    const own = weights.get(tensor);
    if (!own) throw new RangeError(`${tensor} is missing`);
    return { name: tensor, dims, type: dims.length === 1 ? 'F32' : type, weights: own } as const;
  });
  return writeGguf(keys, tensors);
}

/** What an adapter adds to one tensor: scale · alpha / rank · b a. */
export interface LoraPair {
  /** Named as in `tensorsOf`. */
  readonly tensor: string;
  readonly rank: number;
  /** rank rows of the tensor's row length. */
  readonly a: Float32Array;
  /** A row of `rank` for each row of the tensor. */
  readonly b: Float32Array;
}

export function writeLora(
  name: string,
  alpha: number,
  pairs: readonly LoraPair[],
  type: Exclude<WrittenType, 'Q8_0'> = 'F32',
): Uint8Array {
  const keys: GgufKeys = new Map<string, GgufValue>([
    ['general.architecture', { kind: 'text', value: 'llama' }],
    ['general.type', { kind: 'text', value: 'adapter' }],
    ['general.name', { kind: 'text', value: name }],
    ['adapter.type', { kind: 'text', value: 'lora' }],
    ['adapter.lora.alpha', { kind: 'f32', value: alpha }],
  ]);
  const tensors = pairs.flatMap(({ tensor, rank, a, b }) => [
    { name: `${tensor}.lora_a`, dims: [a.length / rank, rank], type, weights: a },
    { name: `${tensor}.lora_b`, dims: [rank, b.length / rank], type, weights: b },
  ]);
  return writeGguf(keys, tensors);
}
