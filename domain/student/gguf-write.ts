// Writes a GGUF file: keys in their order, then tensors, each where the reader expects it.
import { NUMBER_BYTES } from './gguf-cursor.ts';
import {
  GGUF_MAGIC,
  GGUF_VERSION,
  type GgufKeys,
  type GgufPlain,
  type GgufValue,
  USUAL_ALIGNMENT,
  VALUE_KINDS,
  type ValueKind,
} from './gguf-format.ts';
import { padded } from './gguf-read.ts';
import { tensorBytes, WRITTEN_TYPES, type WrittenType } from './gguf-tensor.ts';
import { utf8Bytes } from './utf8.ts';

export interface TensorToWrite {
  readonly name: string;
  /** Fastest first: the row length leads. */
  readonly dims: readonly number[];
  readonly type: WrittenType;
  readonly weights: Float32Array;
}

export function writeGguf(keys: GgufKeys, tensors: readonly TensorToWrite[]): Uint8Array {
  const told = keys.get('general.alignment');
  const alignment = told?.kind === 'u32' ? told.value : USUAL_ALIGNMENT;
  const head = new Bytes();
  head.plain({ kind: 'u32', value: GGUF_MAGIC });
  head.plain({ kind: 'u32', value: GGUF_VERSION });
  head.plain({ kind: 'u64', value: BigInt(tensors.length) });
  head.plain({ kind: 'u64', value: BigInt(keys.size) });
  for (const [key, value] of keys) {
    head.plain({ kind: 'text', value: key });
    head.value(value);
  }
  const parts = tensors.map(({ weights, type }) => tensorBytes(weights, type));
  let offset = 0;
  tensors.forEach((tensor, at) => {
    tellTensor(head, tensor, offset);
    offset += padded(parts[at]?.length ?? 0, alignment);
  });
  const dataFrom = padded(head.length, alignment);
  const file = new Uint8Array(dataFrom + offset);
  file.set(head.take());
  let from = dataFrom;
  for (const part of parts) {
    file.set(part, from);
    from += padded(part.length, alignment);
  }
  return file;
}

function tellTensor(head: Bytes, { name, dims, type, weights }: TensorToWrite, offset: number) {
  const product = dims.reduce((sum, dim) => sum * dim, 1);
  if (product !== weights.length) throw new RangeError(`${name} has ${weights.length} weights`);
  head.plain({ kind: 'text', value: name });
  head.plain({ kind: 'u32', value: dims.length });
  for (const dim of dims) head.plain({ kind: 'u64', value: BigInt(dim) });
  head.plain({ kind: 'u32', value: WRITTEN_TYPES[type] });
  head.plain({ kind: 'u64', value: BigInt(offset) });
}

/** Bytes that grow. */
class Bytes {
  #view = new DataView(new ArrayBuffer(1 << 16));
  #at = 0;

  get length(): number {
    return this.#at;
  }

  take(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#at);
  }

  value(value: GgufValue): void {
    this.#kind(value.kind);
    if (value.kind !== 'list') {
      this.plain(value);
      return;
    }
    this.#kind(value.of);
    this.plain({ kind: 'u64', value: BigInt(value.values.length) });
    switch (value.of) {
      case 'text':
        for (const one of value.values) this.plain({ kind: value.of, value: one });
        break;
      case 'bool':
        for (const one of value.values) this.plain({ kind: value.of, value: one });
        break;
      case 'u64':
      case 'i64':
        for (const one of value.values) this.plain({ kind: value.of, value: one });
        break;
      default:
        for (const one of value.values) this.plain({ kind: value.of, value: one });
    }
  }

  plain({ kind, value }: GgufPlain): void {
    if (kind === 'text') {
      const bytes = utf8Bytes(value);
      this.plain({ kind: 'u64', value: BigInt(bytes.length) });
      const from = this.#grow(bytes.length);
      new Uint8Array(this.#view.buffer).set(bytes, from);
      return;
    }
    const at = this.#grow(NUMBER_BYTES[kind]);
    switch (kind) {
      case 'u8':
      case 'i8':
      case 'bool':
        this.#view.setUint8(at, Number(value));
        break;
      case 'u16':
      case 'i16':
        this.#view.setUint16(at, value, true);
        break;
      case 'u32':
      case 'i32':
        this.#view.setUint32(at, value, true);
        break;
      case 'f32':
        this.#view.setFloat32(at, value, true);
        break;
      case 'f64':
        this.#view.setFloat64(at, value, true);
        break;
      case 'u64':
      case 'i64':
        this.#view.setBigUint64(at, BigInt.asUintN(64, value), true);
        break;
    }
  }

  #kind(kind: ValueKind): void {
    this.plain({ kind: 'u32', value: VALUE_KINDS.indexOf(kind) });
  }

  /** Room for so many bytes more; where they begin. The view may be another one afterwards. */
  #grow(by: number): number {
    const from = this.#at;
    this.#at += by;
    if (this.#at > this.#view.byteLength) {
      const wider = new Uint8Array(Math.max(this.#at, 2 * this.#view.byteLength));
      wider.set(new Uint8Array(this.#view.buffer));
      this.#view = new DataView(wider.buffer);
    }
    return from;
  }
}
