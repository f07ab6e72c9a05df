// Weights as the bytes of a tensor and back, in the three forms a student ships in.
import { fromHalf, toHalf } from './half.ts';

export const WRITTEN_TYPES = { F32: 0, F16: 1, Q8_0: 8 } as const;
export type WrittenType = keyof typeof WRITTEN_TYPES;

/** Q8_0: 32 weights share a scale in sixteen bits and have a byte each. */
const BLOCK = 32;
const BLOCK_BYTES = 34;

export function tensorBytes(weights: Float32Array, type: WrittenType): Uint8Array {
  switch (type) {
    case 'F32':
      return eachIn(weights, 4, (view, at, value) => view.setFloat32(at, value, true));
    case 'F16':
      return eachIn(weights, 2, (view, at, value) => view.setUint16(at, toHalf(value), true));
    case 'Q8_0':
      return blocksOf(weights);
  }
}

function eachIn(
  weights: Float32Array,
  bytes: number,
  put: (view: DataView, at: number, value: number) => void,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(weights.length * bytes));
  weights.forEach((value, at) => {
    put(view, at * bytes, value);
  });
  return new Uint8Array(view.buffer);
}

/** d = max|w| / 127, q = round(w / d), as ggml's reference has it. */
function blocksOf(weights: Float32Array): Uint8Array {
  if (weights.length % BLOCK !== 0) throw new RangeError(`${weights.length} weights in blocks`);
  const view = new DataView(new ArrayBuffer((weights.length / BLOCK) * BLOCK_BYTES));
  for (let block = 0; block < weights.length / BLOCK; block += 1) {
    let most = 0;
    for (let at = 0; at < BLOCK; at += 1) {
      most = Math.max(most, Math.abs(weights[block * BLOCK + at] ?? 0));
    }
    const scale = Math.fround(most / 127);
    const turned = scale === 0 ? 0 : Math.fround(1 / scale);
    view.setUint16(block * BLOCK_BYTES, toHalf(scale), true);
    for (let at = 0; at < BLOCK; at += 1) {
      const scaled = Math.fround((weights[block * BLOCK + at] ?? 0) * turned);
      const whole = Math.sign(scaled) * Math.round(Math.abs(scaled));
      view.setInt8(block * BLOCK_BYTES + 2 + at, whole);
    }
  }
  return new Uint8Array(view.buffer);
}

/** The weights that these bytes stand for. */
export function tensorWeights(bytes: Uint8Array, type: WrittenType): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'F32':
      return Float32Array.from({ length: bytes.length / 4 }, (_, at) =>
        view.getFloat32(at * 4, true),
      );
    case 'F16':
      return Float32Array.from({ length: bytes.length / 2 }, (_, at) =>
        fromHalf(view.getUint16(at * 2, true)),
      );
    case 'Q8_0': {
      const length = Math.floor(bytes.length / BLOCK_BYTES) * BLOCK;
      return Float32Array.from({ length }, (_, at) => {
        const block = Math.floor(at / BLOCK) * BLOCK_BYTES;
        return fromHalf(view.getUint16(block, true)) * view.getInt8(block + 2 + (at % BLOCK));
      });
    }
  }
}
