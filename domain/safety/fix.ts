// Fix it: the smallest exact changes that make a formula legal, each judged again from scratch before it is offered.
import { dropEmptyLines, emptyLine } from '#domain/recipe/edit.ts';
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';
import type { Change, Edit } from './fix-change.ts';
import { cutLines, diluteLines } from './fix-lines.ts';
import { judge } from './judge.ts';
import type { Check } from './report.ts';
import type { SafetyIndex } from './safety-index.ts';

export interface FixOption extends Edit {
  readonly kind: 'remove' | 'cut' | 'dilute' | 'dosage';
  /** The verdict of `formula`, judged from scratch: compliant or near. */
  readonly check: Check;
}

/**
 * Ranked options, smallest loss first; empty when the formula is legal already, when a line's composition is unknown
 * (no change of amounts can settle that) or when nothing would be left. Paths in `changes` are those of the given
 * formula; what is prohibited is removed first in every option.
 */
export function fixOptions(formula: Formula, index: SafetyIndex): FixOption[] {
  const check = judge(formula, index);
  if (isLegal(check) || check.unknown.length > 0) return [];
  const removed = withoutProhibited(formula, check);
  if (gramsOf(removed.formula.lines) === 0) return [];
  const after = removed.changes.length > 0 ? judge(removed.formula, index) : check;
  if (isLegal(after)) return offer('remove', [removed], index);
  const lines = offendingLines(after);
  const found = [
    ...offer('dosage', lowerDosage(removed, after), index),
    ...offer('cut', cutLines(removed, lines, index), index),
    ...offer('dilute', diluteLines(removed, lines, index), index),
  ];
  return found.sort((a, b) => a.loss - b.loss || a.changes.length - b.changes.length);
}

function isLegal({ verdict }: Check): boolean {
  return verdict === 'compliant' || verdict === 'near';
}

function offer(kind: FixOption['kind'], edits: readonly Edit[], index: SafetyIndex): FixOption[] {
  return edits.flatMap((edit) => {
    const formula = { ...edit.formula, lines: dropEmptyLines(edit.formula.lines) };
    if (formula.lines.length === 0) return [];
    const check = judge(formula, index);
    return isLegal(check) ? [{ ...edit, formula, kind, check }] : [];
  });
}

function withoutProhibited(formula: Formula, check: Check): Edit {
  const paths = check.substances
    .filter(({ verdict }) => verdict === 'prohibited')
    .flatMap(({ trace }) => trace.map(({ line }) => line));
  const unique = [...new Set(paths)];
  const lines = unique.reduce<readonly Line[]>(
    (left, path) => emptyLine(left, path),
    formula.lines,
  );
  const changes = unique.map((line): Change => ({ kind: 'remove', line }));
  const loss = 1 - gramsOf(lines) / gramsOf(formula.lines);
  return { formula: { ...formula, lines }, changes, loss };
}

function offendingLines(check: Check): string[] {
  const paths = check.substances
    .filter(({ verdict }) => verdict === 'over')
    .flatMap(({ trace }) => trace.map(({ line }) => line));
  return [...new Set(paths)];
}

function lowerDosage(start: Edit, check: Check): Edit[] {
  const { formula } = start;
  const toPercent = check.maxDosagePercent;
  if (toPercent <= 0) return [];
  const change: Change = { kind: 'dosage', fromPercent: formula.dosagePercent, toPercent };
  const loss = 1 - (1 - start.loss) * (toPercent / formula.dosagePercent);
  return [
    {
      formula: { ...formula, dosagePercent: toPercent },
      changes: [...start.changes, change],
      loss,
    },
  ];
}
