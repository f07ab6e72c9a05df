// What stands beside each row of the table: its worst verdict and the fullest of the limits it counts towards.
import { type Check, VERDICT_WORDS, type VerdictWord } from '#domain/safety/report.ts';

export interface RowFigure {
  readonly verdict: VerdictWord;
  /** Largest exposure/limit of the standards this row counts towards; absent when none has a figure. */
  readonly ratio?: number;
}

const FREE: RowFigure = { verdict: 'compliant' };

/** By row path; accords take the worst of what is inside them. Rows that count towards nothing are absent. */
export function rowFigures(check: Check): ReadonlyMap<string, RowFigure> {
  const figures = new Map<string, RowFigure>();
  const meet = (line: string, verdict: VerdictWord, ratio: number | undefined) => {
    for (const path of withParents(line)) {
      figures.set(path, worse(figures.get(path) ?? FREE, verdict, ratio));
    }
  };
  for (const { trace, verdict, ratio } of check.substances) {
    for (const { line, concentratePercent } of trace) {
      if (concentratePercent > 0) meet(line, verdict, ratio);
    }
  }
  for (const { line } of check.unknown) meet(line, 'unknown', undefined);
  return figures;
}

function worse(known: RowFigure, verdict: VerdictWord, ratio: number | undefined): RowFigure {
  const fuller = Math.max(known.ratio ?? -1, ratio ?? -1);
  const worst =
    VERDICT_WORDS.indexOf(verdict) < VERDICT_WORDS.indexOf(known.verdict) ? verdict : known.verdict;
  return { verdict: worst, ...(fuller < 0 ? {} : { ratio: fuller }) };
}

function withParents(line: string): string[] {
  const steps = line.split('.');
  return steps.map((_, depth) => steps.slice(0, depth + 1).join('.'));
}
