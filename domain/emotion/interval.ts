// How sure a mean over few cases is, by drawing the cases again; chance is handed in, so that it can be repeated.

/** Uniform whole number in [0, below). */
export type Below = (below: number) => number;

export interface MeanInterval {
  readonly mean: number;
  /** 95 %. */
  readonly low: number;
  readonly high: number;
}

const DRAWS = 4000;

/** Mean of independent cases with its percentile bootstrap (Efron 1979). */
export function meanInterval(cases: readonly number[], below: Below): MeanInterval {
  const means = Float64Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < cases.length; drawn += 1) sum += cases[below(cases.length)] ?? 0;
    return sum / cases.length;
  }).sort();
  const mean = cases.reduce((sum, one) => sum + one, 0) / cases.length;
  return {
    mean,
    low: means[Math.floor(0.025 * DRAWS)] ?? mean,
    high: means[Math.ceil(0.975 * DRAWS) - 1] ?? mean,
  };
}

/** The list in another order (Fisher-Yates). */
export function reordered<T>(list: readonly T[], below: Below): T[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [one, two] = [order[at], order[other]];
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one];
  }
  return order;
}
