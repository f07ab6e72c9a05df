// Where a declared allergen comes from, and the threshold it is above.
import type { Check } from '#domain/safety/report.ts';
import { asWritten, ceiled } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { SumLines } from './SumLines.tsx';
import { TraceTable } from './TraceTable.tsx';

interface AllergenTraceProps {
  readonly check: Check;
  readonly name: string;
  readonly rowName: (path: string) => string;
}

export function AllergenTrace({ check, name, rowName }: AllergenTraceProps) {
  const { say } = useWords();
  const entry = [...check.eu.declare, ...check.eu.banned].find((one) => one.name === name);
  if (!entry) return <p className="note">{say('safety.eu.nothing-to-declare')}</p>;
  const { thresholdPercent, productPercent, trace } = entry;
  return (
    <>
      <TraceTable trace={trace} label={name} rowName={rowName} />
      <SumLines
        lines={[
          ...(thresholdPercent === undefined
            ? []
            : [
                {
                  text: say('safety.eu.threshold', { threshold: asWritten(thresholdPercent) }),
                  figure: `${asWritten(thresholdPercent)} %`,
                },
              ]),
          { text: say('safety.trace.in-product'), figure: `${ceiled(productPercent, 5)} %` },
        ]}
      />
    </>
  );
}
