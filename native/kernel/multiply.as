// Row-major single-precision products in SIMD: a tile of 4 rows by 8 columns stays in registers while k runs.

/** Four rows of a, eight columns of b. */
@inline
function tile4(out: usize, a: usize, b: usize, k: i32, n: i32): void {
  const rowBytes = <usize>n << 2;
  const aBytes = <usize>k << 2;
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  let pa = a, pb = b;
  for (let i = 0; i < k; i++) {
    const b0 = v128.load(pb), b1 = v128.load(pb, 16);
    const a0 = v128.load_splat<f32>(pa);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load_splat<f32>(pa + aBytes);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load_splat<f32>(pa + 2 * aBytes);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load_splat<f32>(pa + 3 * aBytes);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    pa += 4;
    pb += rowBytes;
  }
  v128.store(out, c00); v128.store(out, c01, 16);
  const o1 = out + rowBytes;
  v128.store(o1, c10); v128.store(o1, c11, 16);
  const o2 = o1 + rowBytes;
  v128.store(o2, c20); v128.store(o2, c21, 16);
  const o3 = o2 + rowBytes;
  v128.store(o3, c30); v128.store(o3, c31, 16);
}

/** One row of a, eight columns of b. */
@inline
function tile1(out: usize, a: usize, b: usize, k: i32, n: i32): void {
  const rowBytes = <usize>n << 2;
  let c0 = f32x4.splat(0), c1 = f32x4.splat(0);
  let pa = a, pb = b;
  for (let i = 0; i < k; i++) {
    const a0 = v128.load_splat<f32>(pa);
    c0 = f32x4.add(c0, f32x4.mul(a0, v128.load(pb)));
    c1 = f32x4.add(c1, f32x4.mul(a0, v128.load(pb, 16)));
    pa += 4;
    pb += rowBytes;
  }
  v128.store(out, c0); v128.store(out, c1, 16);
}

/** out (m x n) = a (m x k) · b (k x n); addresses in bytes. */
export function multiply(out: usize, a: usize, b: usize, m: i32, k: i32, n: i32): void {
  const wide = n & ~7;
  const tall = m & ~3;
  for (let row = 0; row < m; row += row < tall ? 4 : 1) {
    const pa = a + ((<usize>row * <usize>k) << 2);
    const po = out + ((<usize>row * <usize>n) << 2);
    for (let column = 0; column < wide; column += 8) {
      const at = <usize>column << 2;
      if (row < tall) tile4(po + at, pa, b + at, k, n);
      else tile1(po + at, pa, b + at, k, n);
    }
  }
  for (let row = 0; row < m; row++) {
    const pa = a + ((<usize>row * <usize>k) << 2);
    for (let column = wide; column < n; column++) {
      let sum: f32 = 0;
      let pb = b + (<usize>column << 2);
      for (let i = 0; i < k; i++) {
        sum += load<f32>(pa + (<usize>i << 2)) * load<f32>(pb);
        pb += <usize>n << 2;
      }
      store<f32>(out + ((<usize>row * <usize>n + <usize>column) << 2), sum);
    }
  }
}

/** out (columns x rows) = a (rows x columns) turned over. */
export function transpose(out: usize, a: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++) {
    let pa = a + ((<usize>row * <usize>columns) << 2);
    let po = out + (<usize>row << 2);
    for (let column = 0; column < columns; column++) {
      store<f32>(po, load<f32>(pa));
      pa += 4;
      po += <usize>rows << 2;
    }
  }
}
