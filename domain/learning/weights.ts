// Weights as text and back: a checkpoint is a plain record that any store can keep.
import type { AdamState } from './adam.ts';
import type { Numbers } from './matrix.ts';
import type { RunningState } from './running.ts';

/** Numbers in base64, little-endian doubles, so that nothing is rounded. */
export type Packed = string;

export interface KeptAdam {
  readonly mean: Packed;
  readonly square: Packed;
  readonly steps: number;
}

export interface KeptRunning {
  readonly mean: Packed;
  readonly variance: Packed;
  readonly count: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new Uint8Array(128);
for (let at = 0; at < LETTERS.length; at += 1) CODES[LETTERS.charCodeAt(at)] = at;

export function pack(numbers: Numbers): Packed {
  const view = new DataView(new ArrayBuffer(numbers.length * 8));
  numbers.forEach((value: number, at: number) => {
    view.setFloat64(at * 8, value, true);
  });
  const bytes = new Uint8Array(view.buffer);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      `${LETTERS[three >> 18]}${LETTERS[(three >> 12) & 63]}${LETTERS[(three >> 6) & 63]}${LETTERS[three & 63]}`,
    );
  }
  return parts.join('');
}

/** Fills `into` with what was packed; the lengths must be the same. */
export function unpack(packed: Packed, into: Numbers): void {
  const length = Math.floor((packed.length * 3) / 4 / 8);
  if (length !== into.length) {
    throw new RangeError(`${length} numbers were kept and ${into.length} are needed`);
  }
  const view = new DataView(new ArrayBuffer(Math.ceil(packed.length / 4) * 3));
  for (let at = 0; at < packed.length; at += 4) {
    let four = 0;
    for (let letter = 0; letter < 4; letter += 1) {
      four = (four << 6) | (CODES[packed.charCodeAt(at + letter)] ?? 0);
    }
    const byte = (at / 4) * 3;
    view.setUint8(byte, four >> 16);
    view.setUint8(byte + 1, (four >> 8) & 255);
    view.setUint8(byte + 2, four & 255);
  }
  for (let at = 0; at < length; at += 1) into[at] = view.getFloat64(at * 8, true);
}

export function keptAdam({ mean, square, steps }: AdamState): KeptAdam {
  return { mean: pack(mean), square: pack(square), steps };
}

export function resumeAdam(kept: KeptAdam, into: AdamState): void {
  unpack(kept.mean, into.mean);
  unpack(kept.square, into.square);
  into.steps = kept.steps;
}

export function keptRunning({ mean, variance, count }: RunningState): KeptRunning {
  return { mean: pack(mean), variance: pack(variance), count };
}

export function resumeRunning(kept: KeptRunning, into: RunningState): void {
  unpack(kept.mean, into.mean);
  unpack(kept.variance, into.variance);
  into.count = kept.count;
}
