// Fix it: the smallest changes a balance can follow that make a formula legal, each judged from scratch before it is offered.
import { dropEmptyLines, emptyLine, lineAtPath } from '#domain/recipe/edit.ts';
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';
import { dosablePercent } from '#domain/recipe/weighable.ts';
import type { Change, Edit } from './fix-change.ts';
import { cutLines, diluteLines, neatShare, type Ways } from './fix-lines.ts';
import { judge } from './judge.ts';
import { withOwn } from './own-index.ts';
import type { Check } from './report.ts';
import type { SafetyIndex } from './safety-index.ts';

export interface FixOption extends Edit {
  readonly kind: 'remove' | 'cut' | 'dilute' | 'dosage' | 'swap';
  /** The verdict of `formula`, judged from scratch: compliant or near. */
  readonly check: Check;
}

/**
 * Ranked options, smallest loss first. Empty when the formula is legal already, when nothing would be left, or when what
 * is left after the prohibited holds a line of unknown composition, which no change of amounts can settle. Paths in
 * `changes` are those of the given formula; what is prohibited is removed first in every option.
 */
export function fixOptions(formula: Formula, tables: SafetyIndex): FixOption[] {
  const index = withOwn(tables, formula.own ?? []);
  const check = judge(formula, index);
  if (isLegal(check)) return [];
  const removed = withoutProhibited(formula, check, index);
  if (gramsOf(removed.formula.lines) === 0) return [];
  const after = removed.changes.length > 0 ? judge(removed.formula, index) : check;
  if (isLegal(after)) return offer('remove', [[removed]], index);
  if (after.unknown.length > 0) return [];
  const lines = offendingLines(after);
  const found = [
    ...offer('dosage', lowerDosage(removed, after), index),
    ...offer('cut', cutLines(removed, lines, index), index),
    ...offer('dilute', diluteLines(removed, lines, index), index),
  ];
  return found.sort((a, b) => a.loss - b.loss || a.changes.length - b.changes.length);
}

export function isLegal({ verdict }: Pick<Check, 'verdict'>): boolean {
  return verdict === 'compliant' || verdict === 'near';
}

function offer(kind: FixOption['kind'], groups: readonly Ways[], index: SafetyIndex): FixOption[] {
  return groups.flatMap((ways) => ways.flatMap((edit) => asOption(kind, edit, index)).slice(0, 1));
}

function asOption(kind: FixOption['kind'], edit: Edit, index: SafetyIndex): FixOption[] {
  const formula = { ...edit.formula, lines: dropEmptyLines(edit.formula.lines) };
  if (formula.lines.length === 0) return [];
  const check = judge(formula, index);
  return isLegal(check) ? [{ ...edit, formula, kind, check }] : [];
}

/** The lines that are prohibited, and those that are over once these are gone. */
export interface Offenders {
  readonly prohibited: readonly string[];
  readonly over: readonly string[];
}

/** What a swap has to replace; undefined when it could not help, because the composition of a line is unknown. */
export function offendersOf(formula: Formula, index: SafetyIndex): Offenders | undefined {
  const check = judge(formula, index);
  if (check.unknown.length > 0) return undefined;
  const { formula: rest } = withoutProhibited(formula, check, index);
  const over = gramsOf(rest.lines) > 0 ? offendingLines(judge(rest, index)) : [];
  return { prohibited: prohibitedLines(formula, check, index), over };
}

function withoutProhibited(formula: Formula, check: Check, index: SafetyIndex): Edit {
  const unique = prohibitedLines(formula, check, index);
  const lines = unique.reduce<readonly Line[]>(
    (left, path) => emptyLine(left, path),
    formula.lines,
  );
  const changes = unique.map((line): Change => ({ kind: 'remove', line }));
  return { formula: { ...formula, lines }, changes, loss: neatShare(formula, unique) };
}

function prohibitedLines(formula: Formula, check: Check, index: SafetyIndex): string[] {
  const paths = check.substances
    .filter(({ verdict }) => verdict === 'prohibited')
    .flatMap(({ trace }) => trace.map(({ line }) => line));
  return [...new Set(paths)].filter((path) => isProhibitedAlone(formula, path, index));
}

/** A prohibition is a matter of one line: naturals that bring what another line adds as such may stay. */
function isProhibitedAlone(formula: Formula, path: string, index: SafetyIndex): boolean {
  const line = lineAtPath(formula.lines, path);
  return !line || judge({ ...formula, lines: [line] }, index).verdict === 'prohibited';
}

function offendingLines(check: Check): string[] {
  const paths = check.substances
    .filter(({ verdict }) => verdict === 'over')
    .flatMap(({ trace }) => trace.map(({ line }) => line));
  return [...new Set(paths)];
}

function lowerDosage(start: Edit, check: Check): Ways[] {
  const { formula } = start;
  const toPercent = dosablePercent(check.maxDosagePercent);
  if (toPercent <= 0) return [];
  const change: Change = { kind: 'dosage', fromPercent: formula.dosagePercent, toPercent };
  const loss = 1 - (1 - start.loss) * (toPercent / formula.dosagePercent);
  const changes = [...start.changes, change];
  return [[{ formula: { ...formula, dosagePercent: toPercent }, changes, loss }]];
}
