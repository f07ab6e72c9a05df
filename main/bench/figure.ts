// What a measurement says: a figure with its unit, and the budget it is held against.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | '' | '%' | 'MiB' | 'decades';
  /** 95 % interval of the value, where it is a mean over cases. */
  readonly interval?: readonly [low: number, high: number];
  /** What the figure must not exceed, or must not fall below. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** The cases behind figures, one a row; a row has as many cells as the head. */
export interface BenchTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What stands behind the figures: the cases, and in sentences what they come to. */
export interface Behind {
  readonly tables?: readonly BenchTable[];
  readonly says?: readonly string[];
}

export interface BenchReport extends Behind {
  readonly name: string;
  readonly figures: readonly (Figure & { readonly within: boolean })[];
}

/** The figures with their budgets judged. */
export function reportOf(
  name: string,
  figures: readonly Figure[],
  behind: Behind = {},
): BenchReport {
  const judged = figures.map((figure) => ({ ...figure, within: isWithin(figure) }));
  return { name, figures: judged, ...behind };
}

/** True when the figure keeps its budget; the low end of an interval counts where there is a floor. */
function isWithin({ value, interval, atMost, atLeast }: Figure): boolean {
  const [low, high] = interval ?? [value, value];
  return (atMost === undefined || high <= atMost) && (atLeast === undefined || low >= atLeast);
}

/** The value below which `share` of the sorted samples lie; the nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[rank] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
