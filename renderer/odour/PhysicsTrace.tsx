// What is known of one material's physics: the figures that are used, and every published value behind them.
import { odourWords } from '#contract/words/odour.ts';
import type { EvidenceRow, FigureName, PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { significant } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { rounded } from './rounded.ts';

interface PhysicsTraceProps {
  /** Absent for a material of which no physics is known. */
  readonly properties: PhysicalProperties | undefined;
  readonly materialId: string;
  readonly evidence: PhysicalEvidence;
}

const FIGURES = [
  'vapourPressurePa',
  'thresholdMgPerM3',
  'exponent',
  'heatOfVaporisationKj',
  'molarMass',
] as const satisfies readonly FigureName[];
const UNITS: Readonly<Record<FigureName, string>> = {
  vapourPressurePa: 'Pa',
  thresholdMgPerM3: 'mg/m³',
  exponent: '',
  heatOfVaporisationKj: 'kJ/mol',
  molarMass: 'g/mol',
};

export function PhysicsTrace({ properties, materialId, evidence }: PhysicsTraceProps) {
  const { say } = useWords();
  if (!properties) return <p className="note">{say('odour.physics.none')}</p>;
  const rows = evidence.rows[materialId] ?? [];
  return (
    <>
      <p className="note">{say('odour.physics.note')}</p>
      <table className="grid trace" aria-label={say('odour.physics.title')}>
        <thead>
          <tr>
            <th scope="col">{say('odour.physics.figure')}</th>
            <th scope="col" className="num w136">
              {say('odour.physics.value')}
            </th>
            <th scope="col" className="w96">
              {say('odour.physics.kind')}
            </th>
            <th scope="col" className="num w72">
              {say('odour.physics.error')}
            </th>
            <th scope="col" className="wide">
              {say('odour.physics.source')}
            </th>
          </tr>
        </thead>
        {FIGURES.map((name) => (
          <FigureRows
            key={name}
            name={name}
            properties={properties}
            rows={rows.filter(({ quantity }) => evidence.quantities[quantity]?.figure === name)}
            evidence={evidence}
          />
        ))}
      </table>
    </>
  );
}

interface FigureRowsProps extends Pick<PhysicsTraceProps, 'evidence'> {
  readonly name: FigureName;
  readonly properties: PhysicalProperties;
  readonly rows: readonly EvidenceRow[];
}

/** The figure that is used first, then what was published for it. */
function FigureRows({ name, properties, rows, evidence }: FigureRowsProps) {
  const { say } = useWords();
  const used = properties[name];
  // An exponent's error is in its own unit, all others are factors.
  const error = (one: number | undefined) =>
    one === undefined || one === 0
      ? '–'
      : name === 'exponent'
        ? `± ${rounded(one)}`
        : `×÷ ${rounded(10 ** one)}`;
  return (
    <tbody>
      <tr className="tot">
        <th scope="row">{say(`odour.physics.of.${name}`)}</th>
        <td className="num">{used ? valueText(used, UNITS[name]) : '–'}</td>
        <td>{used ? say(`odour.kind.${used.kind}`) : '–'}</td>
        <td className="num">{error(used?.standardError)}</td>
        <td className="mute two">
          {[used && sourceText(used.source, evidence), used?.note].filter(Boolean).join('; ')}
        </td>
      </tr>
      {rows.map((row) => (
        <tr key={`${row.quantity} ${row.source} ${row.value} ${row.note ?? ''}`}>
          <th scope="row" className="plain mute">
            {isToldOf(row.quantity) ? say(`odour.quantity.${row.quantity}`) : row.quantity}
          </th>
          <td className="num">
            {valueText(row, evidence.quantities[row.quantity]?.unit ?? UNITS[name])}
          </td>
          <td>{say(`odour.kind.${row.kind}`)}</td>
          <td className="num">{error(row.standardError)}</td>
          <td className="mute two">
            {[sourceText(row.source, evidence), row.note].filter(Boolean).join('; ')}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

type Told = keyof typeof odourWords.en.quantity;

function isToldOf(quantity: string): quantity is Told {
  return quantity in odourWords.en.quantity;
}

function valueText({ value, kind }: Pick<EvidenceRow, 'value' | 'kind'>, unit: string): string {
  const plain = unit === '1' ? '' : unit;
  return `${kind === 'estimated' ? '≈ ' : ''}${significant(value)} ${plain}`.trim();
}

/** A key, or several joined by `+`. */
function sourceText(key: string, { sources }: PhysicalEvidence): string {
  return key
    .split('+')
    .map((one) => sources[one]?.source ?? one)
    .join(' + ');
}
