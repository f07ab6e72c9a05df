// How alike two recipes are to a taste: a straight part, which foretells beyond what was rated, and a local one.
import { cholesky, dot, solveLower } from './gaussian-algebra.ts';

export interface Kernel {
  /** Variance of the latent taste, in squared logits. */
  readonly variance: number;
  /** Share of it that is straight in the features, [0, 1]; the rest is local. */
  readonly straight: number;
  /** Width of the local part, as a multiple of the root of the number of features. */
  readonly width: number;
}

/** k(x, x') = variance · (straight · x·x'/d + (1 - straight) · exp(-|x - x'|² / (2 d width²))). */
export function kernelValue(
  { variance, straight, width }: Kernel,
  a: Float64Array,
  b: Float64Array,
): number {
  const length = a.length;
  let product = 0;
  let gap = 0;
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0];
    product += one * other;
    gap += (one - other) ** 2;
  }
  const local = Math.exp(-gap / (2 * length * width ** 2));
  return variance * ((straight * product) / length + (1 - straight) * local);
}

/** Lower half of the kernel over all pairs of rows; a little on the diagonal keeps it positive definite. */
export function kernelMatrix(kernel: Kernel, rows: readonly Float64Array[]): Float64Array {
  const n = rows.length;
  const matrix = new Float64Array(n * n);
  rows.forEach((row, at) => {
    for (let other = 0; other <= at; other += 1) {
      const value = kernelValue(kernel, row, rows[other] ?? row);
      matrix[at * n + other] = other === at ? value + JITTER * kernel.variance : value;
    }
  });
  return matrix;
}

const JITTER = 1e-6;
const SHAPES = [
  { straight: 1, width: 1 },
  { straight: 0.5, width: 0.7 },
  { straight: 0.5, width: 1.5 },
  { straight: 0, width: 0.7 },
  { straight: 0, width: 1.5 },
];
/** Noise variance of one rating over the variance of taste: from a clear taste to none to speak of. */
const NOISES = [0.3, 1, 3, 10, 30, 100];
/** Variance of the logistic distribution: what one yes or no is worth in squared logits. */
const LOGISTIC_VARIANCE = Math.PI ** 2 / 3;
/** More rows than this say nothing more about so few numbers. */
const MOST_ROWS = 200;

/**
 * The kernel under which the labels are likeliest, by the evidence of regression on them (Rasmussen and Williams 2006,
 * 2.30, its overall variance at its best value): the same grid by Laplace's evidence costs a hundred times as much and
 * chooses between the same few shapes. `targets` in [-1, 1] less the prior; rows are taken evenly when there are many.
 */
export function chooseKernel(
  rows: readonly Float64Array[],
  targets: ArrayLike<number>,
  weights: ArrayLike<number>,
): Kernel {
  const step = Math.max(1, rows.length / MOST_ROWS);
  const places = Array.from({ length: Math.min(rows.length, MOST_ROWS) }, (_, at) =>
    Math.floor(at * step),
  );
  const some = places.flatMap((at) => rows[at] ?? []);
  const wanted = places.map((at) => targets[at] ?? 0);
  const weight = places.map((at) => weights[at] ?? 1);
  let best = { evidence: Number.NEGATIVE_INFINITY, kernel: { variance: 0, ...ONLY_PRIOR } };
  for (const shape of SHAPES) {
    const likeness = kernelMatrix({ variance: 1, ...shape }, some);
    for (const noise of NOISES) {
      const evidence = evidenceOf(likeness, wanted, weight, noise);
      const kernel = { variance: LOGISTIC_VARIANCE / noise, ...shape };
      if (evidence > best.evidence) best = { evidence, kernel };
    }
  }
  return best.kernel;
}

const ONLY_PRIOR = { straight: 1, width: 1 };

/** ln p(targets) at the best overall variance, up to a constant. */
function evidenceOf(
  likeness: Float64Array,
  targets: readonly number[],
  weights: readonly number[],
  noise: number,
): number {
  const n = targets.length;
  const lower = Float64Array.from(likeness);
  for (let at = 0; at < n; at += 1) {
    lower[at * n + at] = (lower[at * n + at] ?? 0) + noise / (weights[at] ?? 1);
  }
  if (!cholesky(lower, n)) return Number.NEGATIVE_INFINITY;
  const white = solveLower(lower, n, targets);
  let logs = 0;
  for (let at = 0; at < n; at += 1) logs += Math.log(lower[at * n + at] ?? 1);
  return -(n / 2) * Math.log(dot(white, white) + 1e-12) - logs;
}
