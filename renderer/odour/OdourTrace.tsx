// Where a family's share and the pyramid come from, material by material.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import {
  type Dose,
  odorousDoses,
  perceivedIntensity,
  relativeStrength,
} from '#domain/odour/perceive.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface FamilyTraceProps {
  readonly family: ColourFamily;
  readonly doses: readonly Dose[];
  readonly index: OdourIndex;
}

export function FamilyTrace({ family, doses, index }: FamilyTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const perceived = odorousDoses(doses, index.materialById).flatMap(({ material, percent }) => {
    const shares = index.families.get(material.id);
    const intensity = perceivedIntensity(percent, relativeStrength(material));
    return shares ? [{ id: material.id, intensity, share: shares[family] }] : [];
  });
  const total = perceived.reduce((sum, { intensity }) => sum + intensity, 0);
  const rows = perceived
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.intensity * b.share - a.intensity * a.share);
  return (
    <>
      <p className="note">{say('app.odour.family-trace')}</p>
      <table className="grid trace" aria-label={naming.family(family)}>
        <thead>
          <tr>
            <th scope="col">{say('app.odour.material')}</th>
            <th scope="col" className="num w104">
              {say('app.odour.perceived')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.family-share')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.adds-percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, intensity, share }) => (
            <tr key={id}>
              <th scope="row">{naming.material(id)}</th>
              <td className="num">{fixed((100 * intensity) / total, 2)}</td>
              <td className="num">{fixed(100 * share, 1)}</td>
              <td className="num strong">{fixed((100 * intensity * share) / total, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PyramidTraceProps {
  readonly doses: readonly Dose[];
  readonly index: OdourIndex;
}

const NOTES = ['top', 'heart', 'base', undefined] as const;

export function PyramidTrace({ doses, index }: PyramidTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const odorous = odorousDoses(doses, index.materialById);
  const rows = NOTES.flatMap((note) =>
    odorous
      .filter(({ material }) => material.note === note)
      .sort((a, b) => b.percent - a.percent)
      .map(({ material, percent }) => ({ id: material.id, note, percent })),
  );
  return (
    <>
      <p className="note">{say('app.odour.pyramid-trace')}</p>
      <table className="grid trace" aria-label={say('app.odour.pyramid')}>
        <thead>
          <tr>
            <th scope="col">{say('app.odour.material')}</th>
            <th scope="col" className="w104">
              {say('app.odour.note')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.share-percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, note, percent }) => (
            <tr key={id}>
              <th scope="row">{naming.material(id)}</th>
              <td className="mute">{say(note ? `app.odour.${note}` : 'app.odour.note-unknown')}</td>
              <td className="num">{fixed(percent, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
