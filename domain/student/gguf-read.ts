// Reads a GGUF header nobody vouches for: bounded by the bytes at hand, refused with a reason, never believed.
import { GgufCursor, NUMBER_BYTES } from './gguf-cursor.ts';
import {
  GGUF_MAGIC,
  type GgufFault,
  type GgufHeader,
  type GgufKeys,
  type GgufList,
  type GgufTensor,
  type GgufValue,
  TENSOR_TYPES,
  USUAL_ALIGNMENT,
  VALUE_KINDS,
  type ValueKind,
} from './gguf-format.ts';

const MOST_KEYS = 4096;
const MOST_TENSORS = 65_536;
const LONGEST_KEY = 65_535;
/** ggml's names have 63 bytes at most. */
const LONGEST_NAME = 63;
const MOST_DIMS = 4;
const LARGEST_ALIGNMENT = 65_536;
const TOKENS = 'tokenizer.ggml.tokens';
const ALIGNMENT = 'general.alignment';
/** Bytes that the shortest key with a value, and the shortest tensor, take. */
const LEAST_KEY = 13;
const LEAST_TENSOR = 32;

/** `bytes` is the file or its beginning, `fileLength` the length of all of it. Nothing is allocated by what it claims. */
export function readGguf(bytes: Uint8Array, fileLength: number): GgufHeader | GgufFault {
  const cursor = new GgufCursor(bytes, fileLength);
  if (cursor.number('u32') !== GGUF_MAGIC) cursor.refuse('not-gguf');
  const version = cursor.number('u32');
  if (version !== 2 && version !== 3) {
    cursor.refuse((version & 0xffff) === 0 ? 'big-endian' : 'version', String(version));
  }
  const tensorCount = cursor.count();
  const keyCount = cursor.count();
  if (tensorCount > MOST_TENSORS) cursor.refuse('too-many-tensors', String(tensorCount));
  if (keyCount > MOST_KEYS) cursor.refuse('too-many-keys', String(keyCount));
  const keys = readKeys(cursor, keyCount);
  const alignment = alignmentOf(cursor, keys);
  const told = readTensors(cursor, tensorCount);
  const dataFrom = padded(cursor.at, alignment);
  const tensors = placed(cursor, told, { dataFrom, alignment, fileLength });
  return cursor.fault ?? { keys, tensors, dataFrom };
}

export function padded(length: number, alignment: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function readKeys(cursor: GgufCursor, count: number): GgufKeys {
  const keys = new Map<string, GgufValue>();
  if (!cursor.holds(count, LEAST_KEY)) return keys;
  for (let read = 0; read < count && !cursor.fault; read += 1) {
    const { at } = cursor;
    const key = cursor.text(LONGEST_KEY);
    if (keys.has(key)) cursor.refuse('key-twice', key, at);
    const value = readValue(cursor, key);
    if (value) keys.set(key, value);
  }
  return keys;
}

function kindOf(cursor: GgufCursor, key: string): ValueKind | undefined {
  const { at } = cursor;
  const id = cursor.number('u32');
  const kind = VALUE_KINDS[id];
  if (!kind) cursor.refuse('value-kind', `${key}: ${id}`, at);
  return kind;
}

function readValue(cursor: GgufCursor, key: string): GgufValue | undefined {
  const kind = kindOf(cursor, key);
  switch (kind) {
    case undefined:
      return undefined;
    case 'list':
      return readList(cursor, key);
    case 'text':
      return { kind, value: cursor.text() };
    case 'bool':
      return { kind, value: cursor.bool() };
    case 'u64':
    case 'i64':
      return { kind, value: cursor.big(kind) };
    default:
      return { kind, value: cursor.number(kind) };
  }
}

function readList(cursor: GgufCursor, key: string): GgufList | undefined {
  const of = kindOf(cursor, key);
  const count = cursor.count();
  switch (of) {
    case undefined:
      return undefined;
    case 'list':
      cursor.refuse('list-in-list', key);
      return undefined;
    case 'text':
      return { kind: 'list', of, values: readTexts(cursor, key, count) };
    case 'bool':
      return { kind: 'list', of, values: many(cursor, count, 1, () => cursor.bool()) };
    case 'u64':
    case 'i64':
      return { kind: 'list', of, values: many(cursor, count, 8, () => cursor.big(of)) };
    default: {
      const values = many(cursor, count, NUMBER_BYTES[of], () => cursor.number(of));
      return { kind: 'list', of, values };
    }
  }
}

function many<T>(cursor: GgufCursor, count: number, least: number, read: () => T): T[] {
  const values: T[] = [];
  if (!cursor.holds(count, least)) return values;
  while (values.length < count && !cursor.fault) values.push(read());
  return values;
}

/** llama.cpp ends its process at a token that is there twice, so it is refused here. */
function readTexts(cursor: GgufCursor, key: string, count: number): string[] {
  const known = new Set<string>();
  return many(cursor, count, 8, () => {
    const { at } = cursor;
    const text = cursor.text();
    if (key === TOKENS && known.has(text)) cursor.refuse('token-twice', text, at);
    known.add(text);
    return text;
  });
}

function alignmentOf(cursor: GgufCursor, keys: GgufKeys): number {
  const told = keys.get(ALIGNMENT);
  if (!told) return USUAL_ALIGNMENT;
  const alignment = told.kind === 'u32' ? told.value : 0;
  const isPower = alignment >= 8 && (alignment & (alignment - 1)) === 0;
  if (isPower && alignment <= LARGEST_ALIGNMENT) return alignment;
  cursor.refuse('alignment', String(alignment));
  return USUAL_ALIGNMENT;
}

interface Told {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: string;
  readonly bytes: number;
  readonly offset: number;
  readonly at: number;
}

function readTensors(cursor: GgufCursor, count: number): Told[] {
  const names = new Set<string>();
  return many(cursor, cursor.holds(count, LEAST_TENSOR) ? count : 0, LEAST_TENSOR, () => {
    const { at } = cursor;
    const name = cursor.text(LONGEST_NAME);
    if (name === '') cursor.refuse('tensor-name', name, at);
    if (names.has(name)) cursor.refuse('tensor-twice', name, at);
    names.add(name);
    const dimCount = cursor.number('u32');
    if (dimCount < 1 || dimCount > MOST_DIMS) cursor.refuse('tensor-dims', name, at);
    const dims = many(cursor, cursor.fault ? 0 : dimCount, 8, () => cursor.count());
    const type = TENSOR_TYPES.get(cursor.number('u32'));
    if (!type) cursor.refuse('tensor-type', name, at);
    const offset = cursor.count();
    const { name: typeName = '', block = 1, bytes: blockBytes = 1 } = type ?? {};
    const weights = dims.reduce((product, dim) => product * dim, 1);
    const isSound = dims.every((dim) => dim >= 1) && (dims[0] ?? 0) % block === 0;
    if (!isSound || !Number.isSafeInteger(weights * 8)) cursor.refuse('tensor-dims', name, at);
    return { name, dims, type: typeName, bytes: (weights / block) * blockBytes, offset, at };
  });
}

/** Tensors lie one behind the other in the order they are told, each padded, and the file ends with the last. */
function placed(
  cursor: GgufCursor,
  told: readonly Told[],
  file: { readonly dataFrom: number; readonly alignment: number; readonly fileLength: number },
): GgufTensor[] {
  const { dataFrom, alignment, fileLength } = file;
  let next = 0;
  let end = 0;
  const tensors = told.map(({ name, dims, type, bytes, offset, at }) => {
    if (offset !== next) cursor.refuse('tensor-offset', name, at);
    end = next + bytes;
    next = padded(end, alignment);
    return { name, dims, type, from: dataFrom + offset, bytes };
  });
  if (fileLength < dataFrom + end) cursor.refuse('cut-off', '', fileLength);
  if (fileLength > dataFrom + next) cursor.refuse('file-length', String(fileLength), fileLength);
  return tensors;
}
