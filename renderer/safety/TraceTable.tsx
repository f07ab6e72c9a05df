// The arithmetic of one sum: row, strength, share of the substance in it, and what that adds to the concentrate.
import type { TraceStep } from '#domain/safety/report.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface TraceTableProps {
  readonly trace: readonly TraceStep[];
  readonly label: string;
  readonly rowName: (path: string) => string;
}

const PLACES = 5;

export function TraceTable({ trace, label, rowName }: TraceTableProps) {
  const { say } = useWords();
  return (
    <table className="grid trace" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="num w40">
            {say('safety.trace.line')}
          </th>
          <th scope="col">{say('safety.trace.material')}</th>
          <th scope="col" className="from">
            {say('safety.trace.via')}
          </th>
          <th scope="col" className="num w72">
            {say('safety.trace.strength')}
          </th>
          <th scope="col" className="num w104">
            {say('safety.trace.neat')}
          </th>
          <th scope="col" className="num w96">
            {say('safety.trace.constituent')}
          </th>
          <th scope="col" className="num w96">
            {say('safety.trace.adds')}
          </th>
        </tr>
      </thead>
      <tbody>
        {trace.map((step, at) => (
          // Two steps may name the same row: a solvent and what is in it.
          <tr key={`${step.line}|${step.via}|${at}`}>
            <td className="num faint">{step.line}</td>
            <th scope="row" title={step.material}>
              {step.via === 'solvent' ? step.material : rowName(step.line)}
            </th>
            <ComesAs step={step} />
            <td className="num">{asWritten(step.strengthPercent)} %</td>
            <td className="num">{ceiled(step.neatPercent, PLACES)}</td>
            <td className="num">{asWritten(step.constituentPercent)}</td>
            <td className="num">{ceiled(step.concentratePercent, PLACES)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What in the material it is, and under it how it came there and which row of the tables says how much. */
function ComesAs({ step }: { readonly step: TraceStep }) {
  const { say } = useWords();
  const naming = useNaming();
  const via = say(`safety.trace.via-${step.via}`);
  if (step.constituent === undefined) return <td className="mute">{via}</td>;
  return (
    <td className="two">
      {naming.substance(step.constituent)}
      <span className="block mute t11">{[via, step.source].join(' · ')}</span>
    </td>
  );
}
