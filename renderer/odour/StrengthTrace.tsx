// Where a strength comes from: each material's odour value and what is perceived of it, over its pressure and threshold.
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import { dayOf } from '#domain/odour/day.ts';
import { loudnessOf } from '#domain/odour/loudness.ts';
import type { Film } from '#domain/odour/species.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { significant } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { rounded } from './rounded.ts';

interface StrengthTraceProps {
  readonly film: Film;
  readonly seconds: number;
}

const COLUMNS = [
  { id: 'odour-value', width: 'w96' },
  { id: 'psi', width: 'w96' },
  { id: 'pressure', width: 'w136' },
  { id: 'threshold', width: 'w160' },
] as const;

export function StrengthTrace({ film, seconds }: StrengthTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { rows, strength, silent } = loudnessOf(dayOf(film, [seconds]));
  return (
    <>
      <p className="note">{say('odour.trace.strength-formula')}</p>
      <table className="grid trace" aria-label={say('odour.day.strength')}>
        <thead>
          <tr>
            <th scope="col">{say('app.odour.material')}</th>
            {COLUMNS.map(({ id, width }) => (
              <th key={id} scope="col" className={`num ${width}`}>
                {say(`odour.trace.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ species: { materialId, properties }, odourValue, psi }) => (
            <tr key={materialId}>
              <th scope="row">
                <Figure name={naming.material(materialId)} why={{ kind: 'physics', materialId }}>
                  {naming.material(materialId)}
                </Figure>
              </th>
              <td className="num">≈ {rounded(odourValue)}</td>
              <td className="num strong">≈ {rounded(psi)}</td>
              <td className="num mute">
                <Sourced figure={properties.vapourPressurePa} />
              </td>
              <td className="num mute">
                {properties.thresholdMgPerM3 ? (
                  <Sourced figure={properties.thresholdMgPerM3} />
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">{say('odour.trace.mixture')}</th>
            <td />
            <td className="num">≈ {rounded(strength)}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
      {silent > 0 ? <p className="note">{say('odour.trace.silent', { count: silent })}</p> : null}
    </>
  );
}

/** A figure with its error; ≈ and a dashed line under it where nobody measured it. */
function Sourced({ figure }: { readonly figure: PhysicalFigure }) {
  const { say } = useWords();
  const { value, kind, standardError, source } = figure;
  const isEstimate = kind === 'estimated';
  const factor = rounded(10 ** standardError);
  return (
    <span
      className={isEstimate ? 'guess' : undefined}
      title={`${say(`odour.kind.${kind}`)}, ×÷ ${factor}, ${source}`}
    >
      {isEstimate ? '≈ ' : ''}
      {significant(value)} <span className="faint">×÷{factor}</span>
    </span>
  );
}
