// Taste from few ratings: a Gaussian process over recipes under the very losses of the network, by Laplace's approximation.
import {
  cholesky,
  dot,
  solveLower,
  solveUpper,
  timesLower,
  timesUpper,
} from './gaussian-algebra.ts';
import { type Kernel, kernelMatrix, kernelValue } from './gaussian-kernel.ts';
import {
  type Label,
  logistic,
  MARGIN_PER_POINT,
  PAIR_CENTRE,
  PAIR_SAY,
  type Pair,
  rewardLoss,
} from './reward-loss.ts';

/** Ratings to learn from; everything has one entry a row. */
export interface Judged {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly Label[];
  readonly pairs: readonly Pair[];
  /** Logit that is believed of each row before any rating. */
  readonly before: readonly number[];
}

/** What is kept of a fit; the rest follows from it and from what it was fitted to. */
export interface GaussianFit {
  readonly kernel: Kernel;
  /** f = before + L v, with L Lᵀ the kernel over the rows. */
  readonly white: Float64Array;
}

export interface Believed {
  readonly mean: number;
  readonly variance: number;
}

export interface GaussianProcess {
  readonly fit: GaussianFit;
  /** Latent taste at a recipe, given what is believed of it before. */
  at(x: Float64Array, before: number): Believed;
  /** Latent taste at one less that at another. */
  between(one: Float64Array, other: Float64Array): Believed;
}

const MOST_STEPS = 30;
const CLOSE = 1e-9;

/** Newton's method on the whitened taste v ~ N(0, I), halving a step that does not lead up. */
export function fitGaussian(judged: Judged, kernel: Kernel): GaussianProcess {
  const n = judged.rows.length;
  const lower = kernelRoot(judged, kernel);
  let white: Float64Array = new Float64Array(n);
  let now = ascentOf(judged, lower, white);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const wanted = newtonPoint(judged, lower, white, now);
    let share = 1;
    let next = white;
    let reached = now;
    do {
      next = white.map((one, at) => one + share * ((wanted[at] ?? 0) - one));
      reached = ascentOf(judged, lower, next);
      share /= 2;
    } while (reached.height < now.height && share > 1e-4);
    const gain = reached.height - now.height;
    if (gain < 0) break;
    [white, now] = [next, reached];
    if (gain < CLOSE * (1 + Math.abs(now.height))) break;
  }
  return resumeGaussian(judged, { kernel, white });
}

/** The process of a fit that was kept, over the same rows. */
export function resumeGaussian(judged: Judged, fit: GaussianFit): GaussianProcess {
  const { kernel, white } = fit;
  const n = judged.rows.length;
  const lower = kernelRoot(judged, kernel);
  const inner = curvature(judged, lower, ascentOf(judged, lower, white).taste);
  cholesky(inner, n);
  const likeness = (x: Float64Array) =>
    solveLower(
      lower,
      n,
      judged.rows.map((row) => kernelValue(kernel, row, x)),
    );
  const spread = (b: Float64Array) => {
    const left = solveLower(inner, n, b);
    return dot(left, left) - dot(b, b);
  };
  return {
    fit,
    at(x, before) {
      const b = likeness(x);
      const variance = kernelValue(kernel, x, x) + spread(b);
      return { mean: before + dot(b, white), variance: Math.max(0, variance) };
    },
    between(one, other) {
      const theirs = likeness(other);
      const b = likeness(one).map((value, at) => value - (theirs[at] ?? 0));
      const own =
        kernelValue(kernel, one, one) +
        kernelValue(kernel, other, other) -
        2 * kernelValue(kernel, one, other);
      return { mean: dot(b, white), variance: Math.max(0, own + spread(b)) };
    },
  };
}

function kernelRoot({ rows }: Judged, kernel: Kernel): Float64Array {
  const lower = kernelMatrix(kernel, rows);
  if (!cholesky(lower, rows.length)) throw new RangeError('a kernel that is not positive definite');
  return lower;
}

interface Ascent {
  readonly taste: Float64Array;
  /** Slope of the log likelihood by the taste. */
  readonly slopes: Float64Array;
  /** Log likelihood less |v|²/2. */
  readonly height: number;
}

function ascentOf({ labels, pairs, before }: Judged, lower: Float64Array, v: Float64Array): Ascent {
  const taste = timesLower(lower, v.length, v).map((one, at) => one + (before[at] ?? 0));
  const slopes = new Float64Array(v.length);
  const loss = rewardLoss(taste, labels, pairs, slopes);
  return { taste, slopes: slopes.map((slope) => -slope), height: -loss - dot(v, v) / 2 };
}

/** (I + LᵀWL)⁻¹ (LᵀWL v + Lᵀ slopes). */
function newtonPoint(
  judged: Judged,
  lower: Float64Array,
  v: Float64Array,
  { taste, slopes }: Ascent,
): Float64Array {
  const n = v.length;
  const inner = curvature(judged, lower, taste);
  const pull = timesUpper(lower, n, slopes);
  for (let row = 0; row < n; row += 1) {
    let sum = (pull[row] ?? 0) - (v[row] ?? 0);
    for (let at = 0; at < n; at += 1) {
      sum += (inner[Math.max(row, at) * n + Math.min(row, at)] ?? 0) * (v[at] ?? 0);
    }
    pull[row] = sum;
  }
  cholesky(inner, n);
  return solveUpper(inner, n, solveLower(inner, n, pull));
}

/** Lower half of I + LᵀWL, with W the curvature of the loss: a diagonal of labels and four entries a pair. */
function curvature(judged: Judged, lower: Float64Array, taste: Float64Array): Float64Array {
  const n = taste.length;
  const weighed = weighedRoot(judged, lower, taste);
  const inner = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    for (let at = 0; at <= row; at += 1) {
      const factor = lower[row * n + at] ?? 0;
      if (factor === 0) continue;
      const to = at * n;
      const from = row * n;
      for (let column = 0; column <= at; column += 1) {
        inner[to + column] = (inner[to + column] ?? 0) + factor * (weighed[from + column] ?? 0);
      }
    }
  }
  for (let at = 0; at < n; at += 1) inner[at * n + at] = (inner[at * n + at] ?? 0) + 1;
  return inner;
}

/** W L. */
function weighedRoot(
  { labels, pairs }: Judged,
  lower: Float64Array,
  taste: Float64Array,
): Float64Array {
  const n = taste.length;
  const out = new Float64Array(n * n);
  const add = (to: number, from: number, by: number) => {
    for (let at = 0; at <= from; at += 1) {
      out[to * n + at] = (out[to * n + at] ?? 0) + by * (lower[from * n + at] ?? 0);
    }
  };
  labels.forEach(({ weight }, at) => {
    const p = logistic(taste[at] ?? 0);
    add(at, at, weight * p * (1 - p));
  });
  for (const { better, other, gap, weight } of pairs) {
    const p = logistic((taste[better] ?? 0) - (taste[other] ?? 0) - MARGIN_PER_POINT * gap);
    const bend = PAIR_SAY * weight * p * (1 - p);
    const centre = PAIR_SAY * weight * 2 * PAIR_CENTRE;
    add(better, better, bend + centre);
    add(other, other, bend + centre);
    add(better, other, centre - bend);
    add(other, better, centre - bend);
  }
  return out;
}
