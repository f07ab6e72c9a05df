// The arithmetic a network is made of, behind one interface: plain loops here, an engine with SIMD elsewhere.

export type Numbers = Float32Array | Float64Array;

/** Row-major matrices in flat arrays. An engine may only be given arrays of its own. */
export interface MatrixEngine {
  /** Zeros, in memory the engine can work on. */
  array(length: number): Numbers;
  /** out (m x n) = a (m x k) · b (k x n). */
  multiply(out: Numbers, a: Numbers, b: Numbers, m: number, k: number, n: number): void;
  /** out (columns x rows) = a (rows x columns) turned over. */
  transpose(out: Numbers, a: Numbers, rows: number, columns: number): void;
}

/** Plain loops: in double precision for gradient checks and small fits, in single as what the fast engine falls back to. */
export function plainEngine(precision: 'single' | 'double'): MatrixEngine {
  return {
    array: (length) =>
      precision === 'single' ? new Float32Array(length) : new Float64Array(length),
    multiply,
    transpose,
  };
}

/** The sum runs over k in order, row by row of b, so that every engine adds the same numbers in the same order. */
function multiply(out: Numbers, a: Numbers, b: Numbers, m: number, k: number, n: number): void {
  for (let row = 0; row < m; row += 1) {
    const to = row * n;
    out.fill(0, to, to + n);
    for (let inner = 0; inner < k; inner += 1) {
      const factor = a[row * k + inner] ?? 0;
      if (factor === 0) continue;
      const from = inner * n;
      for (let column = 0; column < n; column += 1) {
        out[to + column] = (out[to + column] ?? 0) + factor * (b[from + column] ?? 0);
      }
    }
  }
}

function transpose(out: Numbers, a: Numbers, rows: number, columns: number): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      out[column * rows + row] = a[row * columns + column] ?? 0;
    }
  }
}
