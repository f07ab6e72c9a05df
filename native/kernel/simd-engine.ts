// The matrix engine with SIMD: arrays live in one WebAssembly memory, products run in its registers.
import type { MatrixEngine, Numbers } from '#domain/learning/matrix.ts';
import { MULTIPLY_BYTES } from './multiply-bytes.ts';

const PAGE = 65_536;
/** Room for weights and buffers; the system gives it page by page as it is touched. */
const DEFAULT_BYTES = 256 * 1024 * 1024;
const ALIGNMENT = 16;

type Product = (out: number, a: number, b: number, m: number, k: number, n: number) => void;
type Turn = (out: number, a: number, rows: number, columns: number) => void;

/**
 * An engine of its own memory. The memory never grows, because growing would detach every array given out.
 * @throws RangeError when the memory is full; Error when this machine has no SIMD.
 */
export function simdEngine(bytes = DEFAULT_BYTES): MatrixEngine {
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const code = new Uint8Array(Buffer.from(MULTIPLY_BYTES, 'base64'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  // The exports are those of multiply.as, whose signatures these are.
  const { multiply, transpose } = exports as { multiply: Product; transpose: Turn };
  let next = ALIGNMENT;
  const own = (numbers: Numbers) => {
    if (numbers.buffer !== memory.buffer) throw new TypeError('an array of another engine');
    return numbers.byteOffset;
  };
  return {
    array(length) {
      const end = next + length * Float32Array.BYTES_PER_ELEMENT;
      if (end > pages * PAGE) throw new RangeError('the memory of the kernel is full');
      const array = new Float32Array(memory.buffer, next, length);
      next = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
      return array;
    },
    multiply: (out, a, b, m, k, n) => multiply(own(out), own(a), own(b), m, k, n),
    transpose: (out, a, rows, columns) => transpose(own(out), own(a), rows, columns),
  };
}

/** True where the kernel's instructions exist. */
export function hasSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(Buffer.from(MULTIPLY_BYTES, 'base64')));
}
