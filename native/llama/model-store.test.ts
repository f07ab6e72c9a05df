// Models on a real disk: whole and true to their name, or not there; what was broken off leaves nothing.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LlamaShape, tensorsOf } from '#domain/student/llama-shape.ts';
import { writeLora, writeStudent } from '#domain/student/llama-write.ts';
import { headerOf, ModelStore } from './model-store.ts';

const SHAPE: LlamaShape = {
  ...{ vocabulary: 8, context: 32, width: 32, blocks: 1, heads: 2, feedForward: 32 },
  ...{ epsilon: 1e-5, ropeBase: 10_000, tied: true },
};

function student(fill: number): Uint8Array {
  return writeStudent({
    name: 'small',
    shape: SHAPE,
    weights: new Map(
      tensorsOf(SHAPE).map(({ name, dims }) => {
        const length = dims.reduce((product, dim) => product * dim, 1);
        return [name, new Float32Array(length).fill(fill)];
      }),
    ),
    tokens: Array.from({ length: SHAPE.vocabulary }, (_, id) => `<${id}>`),
    special: { begin: 0, end: 1, pad: 2 },
    type: 'F32',
  });
}

async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FILE = student(0.5);
const HASH = hashOf(FILE);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a store of models', () => {
  it('keeps a file under its own hash, read-only, and lists it', async () => {
    const store = await ModelStore.open(folder);
    const model = { sha256: HASH, bytes: FILE.length };
    expect(await store.take(inPieces(FILE), { sha256: HASH })).toEqual({ kind: 'kept', model });
    expect(readdirSync(folder)).toEqual([`${HASH}.gguf`]);
    expect(new Uint8Array(readFileSync(store.pathOf(HASH)))).toEqual(FILE);
    expect(await store.verify(HASH)).toBe(true);
    expect(await (await ModelStore.open(folder)).list()).toEqual([model]);
    await store.remove(HASH);
    expect(await store.list()).toEqual([]);
    expect(await store.verify(HASH)).toBe(false);
  });

  it('keeps adapters too', async () => {
    const store = await ModelStore.open(folder);
    const row = new Float32Array(32).fill(1);
    const lora = writeLora('warm', 8, [{ tensor: 'blk.0.attn_q.weight', rank: 1, a: row, b: row }]);
    expect(await store.take(inPieces(lora))).toMatchObject({ kind: 'kept' });
  });

  it.each([
    ['other-sha256', FILE, { sha256: 'a'.repeat(64) }],
    ['too-large', FILE, { mostBytes: FILE.length - 1 }],
    ['not-gguf', new TextEncoder().encode('these are not weights'), {}],
    ['cut-off', FILE.subarray(0, -2000), {}],
    ['cut-off', new Uint8Array(), {}],
    ['not-an-adapter', writeLora('mute', 0, []), {}],
  ])('refuses what is %s and leaves nothing', async (fault, bytes, expected) => {
    const store = await ModelStore.open(folder);
    expect(await store.take(inPieces(bytes), expected)).toMatchObject({
      ...{ kind: 'refused', reason: { fault } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing of what is called off, or breaks off', async () => {
    const store = await ModelStore.open(folder);
    const stop = new AbortController();
    stop.abort(new Error('called off'));
    await expect(store.take(inPieces(FILE), {}, stop.signal)).rejects.toThrow('called off');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* inPieces(FILE.subarray(0, 5000));
      throw new Error('the stick was pulled');
    }
    await expect(store.take(broken())).rejects.toThrow('the stick was pulled');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('clears away what a fallen program left, and nothing else', async () => {
    writeFileSync(join(folder, 'x.partial'), FILE.subarray(0, 100));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const store = await ModelStore.open(folder);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect(await store.list()).toEqual([]);
  });

  it('knows a spoilt file, and puts the true one in its place', async () => {
    const store = await ModelStore.open(folder);
    await store.take(inPieces(FILE));
    chmodSync(store.pathOf(HASH), 0o644);
    writeFileSync(store.pathOf(HASH), student(0.25));
    expect(await store.verify(HASH)).toBe(false);
    expect(await store.take(inPieces(FILE))).toMatchObject({ kind: 'kept' });
    expect(await store.verify(HASH)).toBe(true);
  });

  it('takes many at once, the same one too', async () => {
    const store = await ModelStore.open(folder);
    const fills = [0.1, 0.2, 0.3, 0.1, 0.1];
    const taken = await Promise.all(fills.map((fill) => store.take(inPieces(student(fill)))));
    expect(taken.every(({ kind }) => kind === 'kept')).toBe(true);
    const models = await store.list();
    expect(models.map(({ sha256 }) => sha256).sort()).toEqual(
      [0.1, 0.2, 0.3].map((fill) => hashOf(student(fill))).sort(),
    );
    for (const { sha256 } of models) expect(await store.verify(sha256)).toBe(true);
  });

  it('reads a header longer than it first looks at', async () => {
    const tokens = Array.from({ length: 60_000 }, (_, id) => `a token of some length, ${id}`);
    const shape = { ...SHAPE, vocabulary: tokens.length };
    const weights = new Map(
      tensorsOf(shape).map(({ name, dims }) => {
        return [name, new Float32Array(dims.reduce((product, dim) => product * dim, 1))];
      }),
    );
    const special = { begin: 0, end: 1, pad: 2 };
    const path = join(folder, 'long.gguf');
    writeFileSync(path, writeStudent({ name: 'l', shape, weights, tokens, special, type: 'Q8_0' }));
    const header = await headerOf(path);
    expect('fault' in header ? header : header.dataFrom > 1 << 20).toBe(true);
  });
});
