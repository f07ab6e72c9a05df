// The three percentages perfumers confuse, each under its own name, for every row as it stands on the page.
import type { Line } from './formula.ts';

export interface RowShares {
  /** Row path from 1, nested rows with a dot: `8.3`. */
  readonly path: string;
  /** Nesting depth, 0 for the formula's own lines. */
  readonly depth: number;
  readonly line: Line;
  /** As weighed, percent of the whole. */
  readonly rowPercent: number;
  /** Neat material (or neat accord) in the concentrate, percent; solvents are in the denominator. */
  readonly concentratePercent: number;
  /** Neat material in the finished product, percent. */
  readonly productPercent: number;
}

/** One entry per line and nested line, in reading order. Shares of an accord's line count inside the whole formula. */
export function rowShares(lines: readonly Line[], dosagePercent: number): RowShares[] {
  const rows: RowShares[] = [];
  const walk = (level: readonly Line[], prefix: string, depth: number, levelPercent: number) => {
    const total = level.reduce((sum, line) => sum + line.amountGrams, 0);
    level.forEach((line, position) => {
      const path = `${prefix}${position + 1}`;
      const rowPercent = total > 0 ? (levelPercent * line.amountGrams) / total : 0;
      const concentratePercent = partOf(rowPercent, line.strengthPercent);
      const productPercent = partOf(concentratePercent, dosagePercent);
      rows.push({ path, depth, line, rowPercent, concentratePercent, productPercent });
      if (line.item.kind === 'accord') {
        walk(line.item.lines, `${path}.`, depth + 1, concentratePercent);
      }
    });
  };
  walk(lines, '', 0, 100);
  return rows;
}

/** Neat stays exactly what it was: a float multiplied and divided by 100 may come back larger. */
function partOf(whole: number, percent: number): number {
  return percent >= 100 ? whole : (whole * percent) / 100;
}
