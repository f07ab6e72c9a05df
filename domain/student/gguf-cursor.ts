// Walks an untrusted file value by value: the first fault is kept, and from then on it reads nothing but zeros.
import type { GgufFault, NumberKind } from './gguf-format.ts';
import { utf8Text } from './utf8.ts';

export const NUMBER_BYTES: Readonly<Record<NumberKind | 'u64' | 'i64' | 'bool', number>> = {
  ...{ u8: 1, i8: 1, bool: 1, u16: 2, i16: 2, u32: 4, i32: 4, f32: 4, u64: 8, i64: 8, f64: 8 },
};

export class GgufCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isWhole: boolean;
  #at = 0;
  #fault: GgufFault | undefined;

  /** `bytes` is the file or its beginning. */
  constructor(bytes: Uint8Array, fileLength: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isWhole = bytes.length >= fileLength;
  }

  get at(): number {
    return this.#at;
  }

  get fault(): GgufFault | undefined {
    return this.#fault;
  }

  refuse(fault: GgufFault['fault'], about = '', at = this.#at): void {
    this.#fault ??= { fault, at, about };
  }

  /** False, and a fault, when `count` things of `least` bytes each cannot follow. */
  holds(count: number, least: number): boolean {
    if (this.#fault) return false;
    if (count * least <= this.#bytes.length - this.#at) return true;
    this.refuse(this.#isWhole ? 'cut-off' : 'header-too-long');
    return false;
  }

  number(kind: NumberKind): number {
    const at = this.#take(NUMBER_BYTES[kind]);
    if (at < 0) return 0;
    const view = this.#view;
    switch (kind) {
      case 'u8':
        return view.getUint8(at);
      case 'i8':
        return view.getInt8(at);
      case 'u16':
        return view.getUint16(at, true);
      case 'i16':
        return view.getInt16(at, true);
      case 'u32':
        return view.getUint32(at, true);
      case 'i32':
        return view.getInt32(at, true);
      case 'f32':
        return view.getFloat32(at, true);
      case 'f64':
        return view.getFloat64(at, true);
    }
  }

  big(kind: 'u64' | 'i64'): bigint {
    const at = this.#take(8);
    if (at < 0) return 0n;
    return kind === 'u64' ? this.#view.getBigUint64(at, true) : this.#view.getBigInt64(at, true);
  }

  bool(): boolean {
    const value = this.number('u8');
    if (value > 1) this.refuse('not-bool', String(value));
    return value === 1;
  }

  /** A count or a length: beyond 2^53 it is as good as endless. */
  count(): number {
    return Number(this.big('u64'));
  }

  text(longest = Number.POSITIVE_INFINITY): string {
    const length = this.count();
    if (length > longest) this.refuse('text-too-long', String(length));
    if (!this.holds(length, 1)) return '';
    const text = utf8Text(this.#bytes, this.#at, length);
    if (text === undefined) this.refuse('not-utf8');
    this.#at += length;
    return text ?? '';
  }

  #take(length: number): number {
    if (!this.holds(length, 1)) return -1;
    const from = this.#at;
    this.#at += length;
    return from;
  }
}
