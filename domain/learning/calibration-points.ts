// Whether what was foretold came: chances told beside how often it was so, in groups of equal size.

export interface Foretold {
  /** Chance told that it is good. */
  readonly chance: number;
  readonly good: boolean;
}

export interface CalibrationPoint {
  /** Mean of the chances told. */
  readonly foretold: number;
  /** Share that was good, with a 95 % interval (Wilson 1927). */
  readonly came: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const GROUPS = 5;
const FEWEST = 5;
const Z = 1.959964;

/** At most five points, lowest chance first, none of fewer than five ratings. */
export function calibrationPoints(foretold: readonly Foretold[]): CalibrationPoint[] {
  const sorted = [...foretold].sort((a, b) => a.chance - b.chance);
  const groups = Math.min(GROUPS, Math.floor(sorted.length / FEWEST));
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * sorted.length) / groups);
    const to = Math.floor(((group + 1) * sorted.length) / groups);
    return pointOf(sorted.slice(from, to));
  });
}

function pointOf(group: readonly Foretold[]): CalibrationPoint {
  const count = group.length;
  const foretold = group.reduce((sum, { chance }) => sum + chance, 0) / count;
  const came = group.filter(({ good }) => good).length / count;
  const middle = (came + Z ** 2 / (2 * count)) / (1 + Z ** 2 / count);
  const half =
    (Z * Math.sqrt((came * (1 - came)) / count + Z ** 2 / (4 * count ** 2))) / (1 + Z ** 2 / count);
  return {
    foretold,
    came,
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
    count,
  };
}
