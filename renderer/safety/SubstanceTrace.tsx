// Where the exposure to one standard comes from, down to its share of the limit.
import type { Check, SubstanceExposure } from '#domain/safety/report.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, ratio } from '#renderer/ui/numbers.ts';
import { type Say, useWords } from '#renderer/ui/words.ts';
import { type SumLine, SumLines } from './SumLines.tsx';
import { isRule, substanceName } from './substance-name.ts';
import { TraceTable } from './TraceTable.tsx';

interface SubstanceTraceProps {
  readonly check: Check;
  readonly id: string;
  readonly rowName: (path: string) => string;
}

const PLACES = 5;

export function SubstanceTrace({ check, id, rowName }: SubstanceTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const substance = check.substances.find(({ standardId }) => standardId === id);
  if (!substance) return <p className="note">{say('safety.limiting-none')}</p>;
  const name = substanceName(substance, say, naming);
  return (
    <>
      <TraceTable trace={substance.trace} label={name} rowName={rowName} />
      <SumLines lines={sumOf(substance, check, say)} />
    </>
  );
}

function sumOf(substance: SubstanceExposure, check: Check, say: Say): SumLine[] {
  const { standardId, verdict, concentratePercent, productPercent, limitPercent } = substance;
  const lines = [
    { text: say('safety.trace.sum'), figure: `${ceiled(concentratePercent, PLACES)} %` },
    {
      text: say('safety.trace.times-dosage', { dosage: asWritten(check.dosagePercent) }),
      figure: `${ceiled(productPercent, PLACES)} %`,
    },
    { text: say('safety.trace.limit', { category: check.category }), figure: limitText() },
  ];
  if (substance.ratio === undefined) return lines;
  return [...lines, { text: say('safety.trace.ratio'), figure: ratio(substance.ratio) }];

  function limitText(): string {
    if (limitPercent !== undefined) return `${asWritten(limitPercent)} %`;
    if (verdict === 'prohibited') return say('safety.trace.limit-prohibited');
    return say(isRule(standardId) ? 'safety.trace.rule-sum' : 'safety.trace.limit-none');
  }
}
