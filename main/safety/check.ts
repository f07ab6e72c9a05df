// Judges a formula as the authority: the domain's verdict with the amendment and hash of the table it rests on.
import type { Formula } from '#domain/recipe/formula.ts';
import { judge } from '#domain/safety/judge.ts';
import type { Check, VerdictWord } from '#domain/safety/report.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';

export type Markets = 'ifra' | 'ifra+eu';

export interface CheckReport extends Check {
  readonly amendment: string;
  readonly tableSha256: string;
}

export interface TableStamp {
  readonly amendment: string;
  readonly tableSha256: string;
}

/** The verdict of one formula; with `ifra+eu` a substance banned in the EU makes it prohibited. */
export function checkFormula(
  formula: Formula,
  index: SafetyIndex,
  stamp: TableStamp,
  markets: Markets = 'ifra',
): CheckReport {
  const check = judge(formula, index);
  const verdict: VerdictWord =
    markets === 'ifra+eu' && check.eu.banned.length > 0 ? 'prohibited' : check.verdict;
  return { ...check, verdict, ...stamp };
}
