// Top, heart and base twice: by the mass that is there, and by what is perceived.
import type { Pyramid } from '#domain/odour/pyramid.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface PyramidBarsProps {
  readonly byMass: Pyramid | undefined;
  readonly byStrength: Pyramid | undefined;
}

const NOTES = ['top', 'heart', 'base'] as const;

export function PyramidBars({ byMass, byStrength }: PyramidBarsProps) {
  const { say } = useWords();
  return (
    <table className="emotions t12 pyramids">
      <caption className="sr">{say('odour.pyramid.title')}</caption>
      <thead>
        <tr className="mute t11">
          <td />
          <th scope="col" colSpan={2} className="num">
            {say('odour.pyramid.mass')}
          </th>
          <th scope="col" colSpan={2} className="num">
            {say('odour.pyramid.perceived')}
          </th>
        </tr>
      </thead>
      <tbody>
        {NOTES.map((note) => (
          <tr key={note}>
            <th scope="row">{say(`app.odour.${note}`)}</th>
            <Share share={byMass?.[note]} name={say(`app.odour.${note}`)} opens />
            <Share share={byStrength?.[note]} name={say(`app.odour.${note}`)} opens={false} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ShareProps {
  /** Undefined where there is nothing. */
  readonly share: number | undefined;
  readonly name: string;
  readonly opens: boolean;
}

function Share({ share, name, opens }: ShareProps) {
  const text = share === undefined ? '–' : fixed(100 * share, 0);
  return (
    <>
      <td className="bar-cell" aria-hidden="true">
        <span className="ubar">
          <i style={{ width: `${100 * (share ?? 0)}%` }} />
        </span>
      </td>
      <td className="num">
        {opens && share !== undefined ? (
          <Figure className="strong" name={`${name} ${text} %`} why={{ kind: 'pyramid' }}>
            {text}
          </Figure>
        ) : (
          <span className="strong">{text}</span>
        )}
      </td>
    </>
  );
}
