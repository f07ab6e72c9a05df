// What a taste is fitted to: good or bad, one better than the other, and nothing larger than it need be.

/** One recipe as it was judged: y is 1 for good, 0 for bad, 0.5 for neither. */
export interface Label {
  readonly y: number;
  readonly weight: number;
}

/** One of two was better; places among the labelled rows. */
export interface Pair {
  readonly better: number;
  readonly other: number;
  /** Points between them, 0.5 and more. */
  readonly gap: number;
  readonly weight: number;
}

/** The say of pairs beside labels, the margin a point of rating asks for, and how firmly pairs are held around 0. */
export const PAIR_SAY = 0.5;
export const MARGIN_PER_POINT = 0.1;
export const PAIR_CENTRE = 0.01;
export const WEIGHT_DECAY = 1e-3;

export function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** ln(1 + e^z) without overflow. */
export function softplus(z: number): number {
  return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
}

/**
 * Σ w BCE(y, z) + ½ Σ w (-ln σ(z_better - z_other - 0.1 gap) + 0.01 (z_better + z_other)²), with its slope by every z
 * added to `slopes`.
 */
export function rewardLoss(
  z: ArrayLike<number>,
  labels: readonly Label[],
  pairs: readonly Pair[],
  slopes: { [at: number]: number },
): number {
  let loss = 0;
  const add = (at: number, slope: number) => {
    slopes[at] = (slopes[at] ?? 0) + slope;
  };
  labels.forEach(({ y, weight }, at) => {
    const own = z[at] ?? 0;
    loss += weight * (softplus(own) - y * own);
    add(at, weight * (logistic(own) - y));
  });
  for (const { better, other, gap, weight } of pairs) {
    const [one, two] = [z[better] ?? 0, z[other] ?? 0];
    const ahead = one - two - MARGIN_PER_POINT * gap;
    const say = PAIR_SAY * weight;
    loss += say * (softplus(-ahead) + PAIR_CENTRE * (one + two) ** 2);
    const slope = -logistic(-ahead);
    const centre = 2 * PAIR_CENTRE * (one + two);
    add(better, say * (slope + centre));
    add(other, say * (-slope + centre));
  }
  return loss;
}
