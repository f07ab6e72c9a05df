// Each way a model file is refused, one by one, and the numbers weights are kept as.
import { describe, expect, it } from 'vitest';
import type { GgufHeader, GgufValue } from './gguf-format.ts';
import { adapterFault, modelFault, studentFault } from './gguf-model.ts';
import { readGguf } from './gguf-read.ts';
import { tensorBytes, tensorWeights } from './gguf-tensor.ts';
import { writeGguf } from './gguf-write.ts';
import { fromHalf, toHalf } from './half.ts';
import { writeLora, writeStudent } from './llama-write.ts';
import { TINY, tinyStudent } from './student.fixture.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

const file = writeStudent(tinyStudent('F32'));

function headerOf(bytes: Uint8Array): GgufHeader {
  const header = readGguf(bytes, bytes.length);
  if ('fault' in header) throw new Error(JSON.stringify(header));
  return header;
}

function changed(at: number, bytes: ArrayLike<number>): Uint8Array {
  const copy = Uint8Array.from(file);
  copy.set(bytes, at);
  return copy;
}

function faultOf(bytes: Uint8Array): string | undefined {
  const read = readGguf(bytes, bytes.length);
  return 'fault' in read ? read.fault : undefined;
}

/** Where a text stands in the file. */
function placeOf(text: string): number {
  const at = new TextDecoder('latin1').decode(file).indexOf(text);
  if (at < 0) throw new Error(text);
  return at;
}

describe('a header', () => {
  const endless = [0, 0, 0, 0, 0, 0, 0, 16];
  it.each([
    ['not-gguf', changed(0, [0])],
    ['big-endian', changed(4, [0, 0, 0, 3])],
    ['version', changed(4, [99])],
    ['too-many-tensors', changed(8, endless)],
    ['too-many-keys', changed(16, endless)],
    ['text-too-long', changed(24, endless)],
    ['cut-off', changed(placeOf('general.architecture') + 24, endless)],
    ['not-utf8', changed(placeOf('general.type'), [0xff])],
    ['value-kind', changed(placeOf('general.architecture') + 20, [13])],
    ['list-in-list', changed(placeOf('tokenizer.ggml.tokens') + 25, [9])],
    ['cut-off', changed(placeOf('tokenizer.ggml.tokens') + 29, endless)],
    ['not-bool', changed(placeOf('tokenizer.ggml.add_bos_token') + 32, [2])],
    ['token-twice', changed(placeOf('<12>'), [60, 49, 49, 62])],
    ['key-twice', changed(placeOf('tokenizer.ggml.bos'), utf8Bytes('tokenizer.ggml.eos'))],
    ['tensor-dims', changed(placeOf('token_embd.weight') + 17, [9])],
    ['tensor-dims', changed(placeOf('token_embd.weight') + 21, endless)],
    ['tensor-type', changed(placeOf('token_embd.weight') + 37, [4])],
    ['tensor-offset', changed(placeOf('blk.0.attn_norm.weight') + 38, [1])],
    ['tensor-twice', changed(placeOf('blk.0.attn_q'), utf8Bytes('blk.0.attn_k'))],
    ['cut-off', file.subarray(0, -64)],
    ['file-length', Uint8Array.from([...file, ...new Uint8Array(64)])],
    ['cut-off', new Uint8Array()],
  ])('is refused as %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it('that is longer than what was read of it says so', () => {
    expect(readGguf(file.subarray(0, 100), file.length)).toHaveProperty('fault', 'header-too-long');
  });

  it('may ask for another alignment, if it is one', () => {
    const aligned = (value: number) =>
      writeGguf(new Map([['general.alignment', { kind: 'u32', value }]]), []);
    expect(faultOf(aligned(64))).toBeUndefined();
    for (const value of [1, 48, 2 ** 20]) expect(faultOf(aligned(value))).toBe('alignment');
  });

  it('of an adapter names its two factors', () => {
    const a = new Float32Array(2 * 32).fill(1);
    const b = new Float32Array(64 * 2).fill(2);
    const bytes = writeLora('warm', 8, [{ tensor: 'blk.0.ffn_up.weight', rank: 2, a, b }]);
    const header = headerOf(bytes);
    expect(header.tensors).toMatchObject([
      { name: 'blk.0.ffn_up.weight.lora_a', dims: [32, 2] },
      { name: 'blk.0.ffn_up.weight.lora_b', dims: [2, 64] },
    ]);
    expect(header.keys.get('adapter.lora.alpha')).toEqual({ kind: 'f32', value: 8 });
    expect(modelFault(header)).toEqual({ fault: 'not-a-model', about: 'adapter' });
    expect(adapterFault(header)).toBeUndefined();
  });
});

describe('an adapter', () => {
  const row = new Float32Array(32);
  const bytes = writeLora('warm', 8, [{ tensor: 'x.weight', rank: 1, a: row, b: row }]);
  const sound = headerOf(bytes);
  const [a, b] = sound.tensors;
  const nameless = new Map([...sound.keys].filter(([key]) => key !== 'general.architecture'));

  it.each([
    ['not-an-adapter', headerOf(file)],
    ['not-an-adapter', headerOf(writeLora('mute', 0, []))],
    ['no-tensors', headerOf(writeLora('empty', 8, []))],
    ['no-architecture', { ...sound, keys: nameless }],
    ['adapter-pair', { ...sound, tensors: a ? [a] : [] }],
    ['adapter-pair', { ...sound, tensors: a && b ? [{ ...a, dims: [32, 2] }, b] : [] }],
    ['adapter-pair', { ...sound, tensors: a && b ? [a, b, { ...b, name: 'y.weight' }] : [] }],
  ])('is refused as %s', (fault, header) => {
    expect(adapterFault(header)?.fault).toBe(fault);
  });
});

describe('a model', () => {
  const sound = headerOf(file);
  const withKey = (key: string, value: GgufValue | undefined): GgufHeader => {
    const keys = new Map(sound.keys);
    if (value) keys.set(key, value);
    else keys.delete(key);
    return { ...sound, keys };
  };
  const u32 = (value: number): GgufValue => ({ kind: 'u32', value });

  it('of our own is sound', () => {
    expect(studentFault(sound)).toBeUndefined();
    const untied = writeStudent(tinyStudent('F16', { ...TINY, tied: false }));
    expect(studentFault(headerOf(untied))).toBeUndefined();
  });

  it.each([
    ['no-architecture', withKey('general.architecture', undefined)],
    ['no-tensors', { ...sound, tensors: [] }],
    ['head-count', withKey('llama.attention.head_count', u32(0))],
    ['block-count', withKey('llama.block_count', u32(1_000_000))],
    ['context-length', withKey('llama.context_length', u32(4_000_000_000))],
    ['no-tokenizer', withKey('tokenizer.ggml.model', { kind: 'text', value: 'none' })],
    ['no-tokens', withKey('tokenizer.ggml.tokens', undefined)],
    ['no-byte-tokens', withKey('tokenizer.ggml.model', { kind: 'text', value: 'llama' })],
    ['token-types', withKey('tokenizer.ggml.token_type', { kind: 'list', of: 'i32', values: [] })],
    ['token-id', withKey('tokenizer.ggml.bos_token_id', u32(40))],
    ['not-a-student', withKey('llama.attention.head_count_kv', u32(2))],
    ['no-tokens', withKey('llama.vocab_size', u32(41))],
    ['tensor-shape', withKey('llama.feed_forward_length', u32(96))],
    ['tensor-missing', withKey('llama.block_count', u32(3))],
    ['tensor-unasked', withKey('llama.block_count', u32(1))],
  ])('is refused as %s', (fault, header) => {
    expect(studentFault(header)?.fault).toBe(fault);
  });
});

describe('sixteen bits', () => {
  it('stand for the same number there and back, all of them', () => {
    for (let half = 0; half < 65_536; half += 1) {
      const value = fromHalf(half);
      if (Number.isNaN(value)) expect(fromHalf(toHalf(value))).toBeNaN();
      else expect(toHalf(value)).toBe(half);
    }
  });

  it.each([
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [65_519.99, 0x7bff],
    [65_520, 0x7c00],
    [2 ** -25, 0],
    [1.5 * 2 ** -24, 2],
    [-1e9, 0xfc00],
  ])('round %f to the nearest, ties to even', (value, half) => {
    expect(toHalf(value)).toBe(half);
  });
});

describe('eight bits', () => {
  it('keep the largest weight of a block, nothing of an empty one, and halves away from nothing', () => {
    const weights = new Float32Array(64);
    weights.set([127, -63.5, 0.5, -0.5, 0.49]);
    expect([...tensorWeights(tensorBytes(weights, 'Q8_0'), 'Q8_0').subarray(0, 5)]).toEqual([
      127, -64, 1, -1, 0,
    ]);
    expect(tensorBytes(weights, 'Q8_0').subarray(34)).toEqual(new Uint8Array(34));
  });
});

describe('text', () => {
  it('is UTF-8 as everyone writes it', () => {
    for (const text of ['', 'rose', 'é', '장미', '🌹 rose']) {
      const bytes = utf8Bytes(text);
      expect(bytes).toEqual(new TextEncoder().encode(text));
      expect(utf8Text(bytes, 0, bytes.length)).toBe(text);
    }
  });

  it.each([
    ['a lone tail', [0x80]],
    ['a long spelling', [0xc0, 0x80]],
    ['another long spelling', [0xe0, 0x80, 0x80]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['beyond the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut one', [0xe1, 0x80]],
  ])('is not %s', (_, bytes) => {
    expect(utf8Text(Uint8Array.from(bytes), 0, bytes.length)).toBeUndefined();
  });
});
