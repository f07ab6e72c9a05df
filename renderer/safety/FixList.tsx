// The smallest changes that make the formula legal, each judged from scratch before it is offered here.
import { useDeferredValue, useMemo } from 'react';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { type FixOption, fixOptions } from '#domain/safety/fix.ts';
import type { Change } from '#domain/safety/fix-change.ts';
import type { Check } from '#domain/safety/report.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { swapOptions } from '#domain/search/swap.ts';
import { likenessOver } from '#renderer/bridge/likeness.ts';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, fixed, floored } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';

interface FixListProps {
  readonly formula: Formula;
  readonly index: SafetyIndex;
  readonly odour: OdourIndex;
  readonly check: Check;
  readonly rowName: (path: string) => string;
  readonly onApply: (formula: Formula) => void;
}

export function FixList({ formula, index, odour, check, rowName, onApply }: FixListProps) {
  const { say } = useWords();
  const naming = useNaming();
  const options = useOptions(formula, index, odour);
  if (options.length === 0) {
    return <p className="note">{say(`safety.fix.${whyNone(check)}`)}</p>;
  }
  return (
    <ol className="fixes">
      {options.map((option) => (
        <li key={`${option.kind}|${option.changes.map(changeKey).join('|')}`} className="t12">
          <span className="grow">
            {option.changes.map((change) => (
              <span key={changeKey(change)} className="block">
                {changeText(change, rowName, say, naming)}
              </span>
            ))}
          </span>
          <Outcome option={option} />
          <button type="button" className="btn" onClick={() => onApply(option.formula)}>
            {say('safety.fix.apply')}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Swaps weigh many films; they follow a keystroke and never hold it up. */
function useOptions(formula: Formula, index: SafetyIndex, odour: OdourIndex): FixOption[] {
  const settled = useDeferredValue(formula);
  const amounts = useMemo(() => fixOptions(formula, index), [formula, index]);
  const swaps = useMemo(
    () => swapOptions(settled, { safety: index, odour, likeness: likenessOver(odour) }),
    [settled, index, odour],
  );
  return [...amounts, ...(settled === formula ? swaps : [])];
}

function whyNone({ verdict, unknown }: Check): 'not-needed' | 'unknown' | 'none' {
  if (verdict === 'compliant' || verdict === 'near') return 'not-needed';
  return unknown.length > 0 ? 'unknown' : 'none';
}

function Outcome({ option }: { readonly option: FixOption }) {
  const { say } = useWords();
  const { verdict, maxDosagePercent } = option.check;
  return (
    <>
      <span className="row gap6 mute nowrap">
        <VerdictIcon verdict={verdict} silent />
        {say('safety.fix.result', {
          verdict: say(`safety.verdict.${verdict}`),
          dosage: floored(maxDosagePercent, 2),
        })}
      </span>
      <span className="num mute nowrap w136">
        {option.kind === 'swap'
          ? null
          : say('safety.fix.loss', { loss: ceiled(option.loss * 100, 2) })}
      </span>
    </>
  );
}

function changeKey(change: Change): string {
  if (change.kind === 'dosage') return 'dosage';
  return `${change.kind} ${change.line} ${change.kind === 'swap' ? change.to : ''}`;
}

function changeText(
  change: Change,
  rowName: (path: string) => string,
  say: Say,
  naming: Naming,
): string {
  switch (change.kind) {
    case 'remove':
      return say('safety.fix.remove', { line: change.line, name: rowName(change.line) });
    case 'cut':
      return say('safety.fix.cut', {
        line: change.line,
        name: rowName(change.line),
        from: fixed(change.fromGrams, 3),
        to: asWritten(change.toGrams, 3),
      });
    case 'dilute':
      return say('safety.fix.dilute', {
        line: change.line,
        name: rowName(change.line),
        from: asWritten(change.fromPercent),
        to: asWritten(change.toPercent),
        solvent: naming.solvent(change.solvent),
      });
    case 'swap':
      return say('safety.fix.swap', {
        line: change.line,
        name: rowName(change.line),
        from: fixed(change.fromGrams, 3),
        other: naming.material(change.to),
        to: asWritten(change.toGrams, 3),
        kept: floored(change.kept * 100, 0),
      });
    case 'dosage':
      return say('safety.fix.dosage', {
        from: asWritten(change.fromPercent, 2),
        to: asWritten(change.toPercent, 2),
      });
  }
}
