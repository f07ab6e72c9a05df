// Every standard one row counts towards, with what the row adds to it.
import type { Check, SubstanceExposure } from '#domain/safety/report.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, ceiled, ratio } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { substanceName } from './substance-name.ts';

interface RowStandardsProps {
  readonly check: Check;
  /** Path of a row or of an accord. */
  readonly path: string;
}

export function RowStandards({ check, path }: RowStandardsProps) {
  const { say } = useWords();
  const isHere = (line: string) => line === path || line.startsWith(`${path}.`);
  const found = check.substances.flatMap((substance) => {
    const steps = substance.trace.filter(({ line }) => isHere(line));
    const adds = steps.reduce((sum, { concentratePercent }) => sum + concentratePercent, 0);
    return steps.length > 0 ? [{ substance, adds }] : [];
  });
  if (found.length === 0) return <p className="note">{say('safety.trace.row-no-standards')}</p>;
  const heads = [
    { text: say('safety.trace.row-standards'), className: '' },
    { text: say('safety.trace.adds'), className: 'num w96' },
    { text: say('safety.trace.sum'), className: 'num w136' },
    { text: say('safety.trace.in-product'), className: 'num w136' },
    { text: say('safety.trace.limit', { category: check.category }), className: 'num w136' },
    { text: say('safety.trace.ratio'), className: 'num w104' },
  ];
  return (
    <table className="grid trace" aria-label={say('safety.trace.row-standards')}>
      <thead>
        <tr>
          {heads.map(({ text, className }) => (
            <th key={text} scope="col" className={className}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ substance, adds }) => (
          <StandardRow key={substance.standardId} substance={substance} adds={adds} />
        ))}
      </tbody>
    </table>
  );
}

interface StandardRowProps {
  readonly substance: SubstanceExposure;
  /** What the row adds, percent of the concentrate. */
  readonly adds: number;
}

function StandardRow({ substance, adds }: StandardRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { standardId, verdict, concentratePercent, productPercent, limitPercent } = substance;
  const name = substanceName(substance, say, naming);
  const share = substance.ratio === undefined ? '–' : ratio(substance.ratio);
  return (
    <tr>
      <th scope="row">
        <span className="row gap6">
          <VerdictIcon verdict={verdict} />
          <span className="ell" title={name}>
            {name}
          </span>
        </span>
      </th>
      <td className="num">{ceiled(adds, 5)}</td>
      <td className="num">{ceiled(concentratePercent, 5)}</td>
      <td className="num">{ceiled(productPercent, 5)}</td>
      <td className="num">{limitPercent === undefined ? '–' : asWritten(limitPercent)}</td>
      <td className="num">
        <Figure
          className="strong"
          name={`${name} ${share}`}
          why={{ kind: 'substance', id: standardId }}
        >
          {share}
        </Figure>
      </td>
    </tr>
  );
}
