// What a sound header must say before an engine is let near the file: llama.cpp ends its process at most of these.
import type { GgufHeader, GgufKeys } from './gguf-format.ts';
import { shapeOf, tensorsOf } from './llama-shape.ts';

export const MODEL_FAULTS = [
  'not-a-model',
  'not-an-adapter',
  'adapter-pair',
  'no-architecture',
  'block-count',
  'head-count',
  'width',
  'context-length',
  'no-tokenizer',
  'no-tokens',
  'token-types',
  'no-byte-tokens',
  'token-id',
  'no-tensors',
  'not-a-student',
  'tensor-missing',
  'tensor-shape',
  'tensor-unasked',
] as const;

export interface ModelFault {
  readonly fault: (typeof MODEL_FAULTS)[number];
  readonly about: string;
}

const MOST_BLOCKS = 1024;
const LONGEST_CONTEXT = 2 ** 24;
const BYTE_TOKENS = 256;
const SPECIAL = ['bos', 'eos', 'unknown', 'padding', 'seperator', 'eot'];

/** For any model that is to be loaded; undefined when nothing is wrong. */
export function modelFault({ keys, tensors }: GgufHeader): ModelFault | undefined {
  const type = textAt(keys, 'general.type');
  if (type !== undefined && type !== 'model') return { fault: 'not-a-model', about: type };
  const architecture = textAt(keys, 'general.architecture');
  if (!architecture) return { fault: 'no-architecture', about: '' };
  if (tensors.length === 0) return { fault: 'no-tensors', about: '' };
  const bounds = [
    ['block-count', 'block_count', MOST_BLOCKS],
    ['head-count', 'attention.head_count', 4096],
    ['width', 'embedding_length', 2 ** 20],
    ['context-length', 'context_length', LONGEST_CONTEXT],
  ] as const;
  for (const [fault, key, most] of bounds) {
    const about = `${architecture}.${key}`;
    if (!isCount(keys, about, most)) return { fault, about };
  }
  return tokenizerFault(keys);
}

/** For a student of our own: as `modelFault`, and the shape, the tensors and the tokens are exactly what it says. */
export function studentFault(header: GgufHeader): ModelFault | undefined {
  const known = modelFault(header);
  if (known) return known;
  const { keys, tensors } = header;
  const named = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const shape = shapeOf(keys, !named.has('output.weight'));
  if (textAt(keys, 'general.architecture') !== 'llama' || !shape) {
    return { fault: 'not-a-student', about: 'llama.*' };
  }
  if (tokensOf(keys)?.length !== shape.vocabulary) {
    return { fault: 'no-tokens', about: String(shape.vocabulary) };
  }
  const asked = tensorsOf(shape);
  for (const { name, dims } of asked) {
    const tensor = named.get(name);
    if (!tensor) return { fault: 'tensor-missing', about: name };
    if (tensor.dims.join() !== dims.join()) return { fault: 'tensor-shape', about: name };
  }
  const expected = new Set(asked.map(({ name }) => name));
  const extra = tensors.find(({ name }) => !expected.has(name));
  return extra && { fault: 'tensor-unasked', about: extra.name };
}

/** For a LoRA adapter: a scale, and for each tensor it changes both factors, of one rank. */
export function adapterFault({ keys, tensors }: GgufHeader): ModelFault | undefined {
  const scale = keys.get('adapter.lora.alpha');
  const isLora =
    textAt(keys, 'general.type') === 'adapter' && textAt(keys, 'adapter.type') === 'lora';
  if (!isLora || scale?.kind !== 'f32' || !(scale.value > 0)) {
    return { fault: 'not-an-adapter', about: 'adapter.lora.alpha' };
  }
  if (!textAt(keys, 'general.architecture')) return { fault: 'no-architecture', about: '' };
  if (tensors.length === 0) return { fault: 'no-tensors', about: '' };
  const ranks = new Map(tensors.map(({ name, dims }) => [name, dims]));
  const lone = tensors.find(({ name, dims }) => {
    const isFirst = name.endsWith('.lora_a');
    if (dims.length !== 2 || !(isFirst || name.endsWith('.lora_b'))) return true;
    const other = ranks.get(`${name.slice(0, -1)}${isFirst ? 'b' : 'a'}`);
    return other === undefined || (isFirst ? dims[1] !== other[0] : dims[0] !== other[1]);
  });
  return lone && { fault: 'adapter-pair', about: lone.name };
}

function tokensOf(keys: GgufKeys): readonly string[] | undefined {
  const told = keys.get('tokenizer.ggml.tokens');
  return told?.kind === 'list' && told.of === 'text' ? told.values : undefined;
}

function textAt(keys: GgufKeys, key: string): string | undefined {
  const told = keys.get(key);
  return told?.kind === 'text' ? told.value : undefined;
}

function wholeAt(keys: GgufKeys, key: string): number | undefined {
  const told = keys.get(key);
  if (told?.kind === 'u64') return Number(told.value);
  return told?.kind === 'u32' || told?.kind === 'i32' ? told.value : undefined;
}

/** A number from 1 to `most`, or one for each block of which some may be 0. */
function isCount(keys: GgufKeys, key: string, most: number): boolean {
  const told = keys.get(key);
  if (told?.kind === 'list' && (told.of === 'u32' || told.of === 'i32')) {
    const largest = told.values.reduce((max, value) => Math.max(max, value), 0);
    return largest >= 1 && largest <= most && told.values.every((value) => value >= 0);
  }
  const value = wholeAt(keys, key) ?? 0;
  return value >= 1 && value <= most;
}

/** The engine tokenises when it loads, and ends its process without a tokeniser or a byte to fall back to. */
function tokenizerFault(keys: GgufKeys): ModelFault | undefined {
  const model = textAt(keys, 'tokenizer.ggml.model');
  if (!model || model === 'none' || model === 'no_vocab') {
    return { fault: 'no-tokenizer', about: model ?? '' };
  }
  const tokens = tokensOf(keys);
  if (!tokens || tokens.length === 0) return { fault: 'no-tokens', about: '' };
  const types = keys.get('tokenizer.ggml.token_type');
  if (types && !(types.kind === 'list' && types.values.length === tokens.length)) {
    return { fault: 'token-types', about: 'tokenizer.ggml.token_type' };
  }
  if (model === 'llama') {
    const bytes = tokens.filter((token) => /^<0x[0-9A-F]{2}>$/.test(token)).length;
    if (bytes !== BYTE_TOKENS) return { fault: 'no-byte-tokens', about: String(bytes) };
  }
  const stray = SPECIAL.map((name) => `tokenizer.ggml.${name}_token_id`).find((key) => {
    if (!keys.has(key)) return false;
    const id = wholeAt(keys, key);
    return id === undefined || id < 0 || id >= tokens.length;
  });
  return stray === undefined ? undefined : { fault: 'token-id', about: stray };
}
