// Cholesky and triangular solving of small matrices, row by row in one flat array: all the algebra a Gaussian process needs.

/** Lower L with L Lᵀ = a (n x n, its lower half read); false when `a` is not positive definite. `a` becomes L. */
export function cholesky(a: Float64Array, n: number): boolean {
  for (let row = 0; row < n; row += 1) {
    const from = row * n;
    for (let column = 0; column <= row; column += 1) {
      const other = column * n;
      let sum = a[from + column] ?? 0;
      for (let at = 0; at < column; at += 1) sum -= (a[from + at] ?? 0) * (a[other + at] ?? 0);
      if (column < row) a[from + column] = sum / (a[other + column] ?? 1);
      else if (sum > 0) a[from + row] = Math.sqrt(sum);
      else return false;
    }
    a.fill(0, from + row + 1, from + n);
  }
  return true;
}

/** x with L x = b. */
export function solveLower(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let sum = b[row] ?? 0;
    for (let at = 0; at < row; at += 1) sum -= (lower[row * n + at] ?? 0) * (x[at] ?? 0);
    x[row] = sum / (lower[row * n + row] ?? 1);
  }
  return x;
}

/** x with Lᵀ x = b. */
export function solveUpper(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: n }, (_, at) => b[at] ?? 0);
  for (let row = n - 1; row >= 0; row -= 1) {
    const own = (x[row] ?? 0) / (lower[row * n + row] ?? 1);
    x[row] = own;
    for (let at = 0; at < row; at += 1) x[at] = (x[at] ?? 0) - (lower[row * n + at] ?? 0) * own;
  }
  return x;
}

/** L v. */
export function timesLower(lower: Float64Array, n: number, v: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let sum = 0;
    for (let at = 0; at <= row; at += 1) sum += (lower[row * n + at] ?? 0) * (v[at] ?? 0);
    out[row] = sum;
  }
  return out;
}

/** Lᵀ v. */
export function timesUpper(lower: Float64Array, n: number, v: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    const own = v[row] ?? 0;
    for (let at = 0; at <= row; at += 1)
      out[at] = (out[at] ?? 0) + (lower[row * n + at] ?? 0) * own;
  }
  return out;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
