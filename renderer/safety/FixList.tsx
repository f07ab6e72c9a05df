// The smallest changes that make the formula legal, each judged from scratch before it is offered here.
import { useMemo } from 'react';
import type { Formula } from '#domain/recipe/formula.ts';
import { type FixOption, fixOptions } from '#domain/safety/fix.ts';
import type { Change } from '#domain/safety/fix-change.ts';
import type { Check } from '#domain/safety/report.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, fixed, floored } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';

interface FixListProps {
  readonly formula: Formula;
  readonly index: SafetyIndex;
  readonly check: Check;
  readonly rowName: (path: string) => string;
  readonly onApply: (formula: Formula) => void;
}

export function FixList({ formula, index, check, rowName, onApply }: FixListProps) {
  const { say } = useWords();
  const naming = useNaming();
  const options = useMemo(() => fixOptions(formula, index), [formula, index]);
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
                {changeText(change, rowName, say, naming.solvent)}
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
        {say('safety.fix.loss', { loss: ceiled(option.loss * 100, 2) })}
      </span>
    </>
  );
}

function changeKey(change: Change): string {
  return change.kind === 'dosage' ? 'dosage' : `${change.kind} ${change.line}`;
}

function changeText(
  change: Change,
  rowName: (path: string) => string,
  say: Say,
  solvent: (ref: string) => string,
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
        solvent: solvent(change.solvent),
      });
    case 'dosage':
      return say('safety.fix.dosage', {
        from: asWritten(change.fromPercent, 2),
        to: asWritten(change.toPercent, 2),
      });
  }
}
