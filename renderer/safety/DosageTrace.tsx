// Where the highest dosage comes from: 100 × limit / concentrate of what sets it.
import type { Check } from '#domain/safety/report.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, floored } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { type SumLine, SumLines } from './SumLines.tsx';
import { namesOf, substanceName } from './substance-name.ts';
import { TraceTable } from './TraceTable.tsx';

interface DosageTraceProps {
  readonly check: Check;
  readonly table: SafetyTable;
  readonly rowName: (path: string) => string;
}

export function DosageTrace({ check, table, rowName }: DosageTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { limiting, maxDosagePercent, category, substances } = check;
  if (limiting.length === 0) return <p className="note">{say('safety.trace.dosage-free')}</p>;
  if (maxDosagePercent === 0) {
    const names = namesOf(limiting, check, table, say, naming);
    return <p className="note">{say('safety.trace.dosage-prohibited', { names })}</p>;
  }
  return limiting.map((id) => {
    const substance = substances.find(({ standardId }) => standardId === id);
    if (!substance) return null;
    const name = substanceName(substance, say, naming);
    const lines: SumLine[] = [
      {
        text: `${name}: ${say('safety.trace.sum')}`,
        figure: `${ceiled(substance.concentratePercent, 5)} %`,
      },
      ...(substance.limitPercent === undefined
        ? []
        : [
            {
              text: say('safety.trace.limit', { category }),
              figure: `${asWritten(substance.limitPercent)} %`,
            },
          ]),
      { text: say('safety.trace.dosage-formula'), figure: `${floored(maxDosagePercent, 4)} %` },
    ];
    return (
      <div key={id}>
        <TraceTable trace={substance.trace} label={name} rowName={rowName} />
        <SumLines lines={lines} />
      </div>
    );
  });
}
