// A regression shrunken towards "no correction": how far it may move is set by the data themselves (empirical Bayes).

/** Sums over cases that a fit needs: Z'Z row by row, Z'r, r'r and how many. */
export interface Moments {
  readonly width: number;
  readonly products: Float64Array;
  readonly along: Float64Array;
  readonly square: number;
  readonly count: number;
}

export function momentsOf(
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
  width: number,
): Moments {
  const products = new Float64Array(width * width);
  const along = new Float64Array(width);
  let square = 0;
  rows.forEach((row, at) => {
    const residual = residuals[at] ?? 0;
    square += residual * residual;
    for (let i = 0; i < width; i += 1) {
      const left = row[i] ?? 0;
      if (left === 0) continue;
      along[i] = (along[i] ?? 0) + left * residual;
      for (let j = 0; j < width; j += 1) {
        const place = i * width + j;
        products[place] = (products[place] ?? 0) + left * (row[j] ?? 0);
      }
    }
  });
  return { width, products, along, square, count: rows.length };
}

/** All cases without some. */
export function without(all: Moments, some: Moments): Moments {
  return {
    width: all.width,
    products: all.products.map((value, at) => value - (some.products[at] ?? 0)),
    along: all.along.map((value, at) => value - (some.along[at] ?? 0)),
    square: all.square - some.square,
    count: all.count - some.count,
  };
}

/** Prior standard deviations tried, as multiples of the noise; 0 is no correction. */
const LOOSENESS = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6];
const LEAST_VARIANCE = 1e-9;

/**
 * Coefficients of r = Z c + noise with c_j ~ N(0, (k · scale_j · noise)²), k the multiple under which the residuals are
 * likeliest, the noise profiled out; all 0 where no correction is the likeliest.
 */
export function shrunkenFit(moments: Moments, scales: readonly number[]): Float64Array {
  const { width, square, count } = moments;
  let best = new Float64Array(width);
  let likeliest = -(count / 2) * Math.log(Math.max(LEAST_VARIANCE, square / count));
  for (const loose of LOOSENESS) {
    const fit = ridge(moments, scales, loose);
    const variance = Math.max(LEAST_VARIANCE, (square - fit.explained) / count);
    const likelihood = -(count / 2) * Math.log(variance) - fit.halfLogDeterminant;
    if (likelihood <= likeliest) continue;
    likeliest = likelihood;
    best = fit.coefficients;
  }
  return best;
}

interface Ridge {
  readonly coefficients: Float64Array<ArrayBuffer>;
  /** b'(Z'Z + P)^-1 b: what the fit takes off r'r in the likelihood. */
  readonly explained: number;
  /** Half the logarithm of |I + Z S Z'|. */
  readonly halfLogDeterminant: number;
}

/** By Cholesky of Z'Z + P with P = 1 / (loose · scale)² on the diagonal. */
function ridge(
  { width, products, along }: Moments,
  scales: readonly number[],
  loose: number,
): Ridge {
  const lower = new Float64Array(width * width);
  const at = (i: number, j: number) => lower[i * width + j] ?? 0;
  let halfLogDeterminant = 0;
  for (let i = 0; i < width; i += 1) {
    const deviation = loose * (scales[i] ?? 1);
    for (let j = 0; j <= i; j += 1) {
      let sum = (products[i * width + j] ?? 0) + (i === j ? 1 / deviation ** 2 : 0);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      lower[i * width + j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
    halfLogDeterminant += Math.log(at(i, i) * deviation);
  }
  const coefficients = new Float64Array(width);
  for (let i = 0; i < width; i += 1) {
    let sum = along[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (coefficients[k] ?? 0);
    coefficients[i] = sum / at(i, i);
  }
  const explained = coefficients.reduce((sum, value) => sum + value * value, 0);
  for (let i = width - 1; i >= 0; i -= 1) {
    let sum = coefficients[i] ?? 0;
    for (let k = i + 1; k < width; k += 1) sum -= at(k, i) * (coefficients[k] ?? 0);
    coefficients[i] = sum / at(i, i);
  }
  return { coefficients, explained, halfLogDeterminant };
}
