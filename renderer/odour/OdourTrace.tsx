// Where a family's share and the pyramid come from, material by material.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import { type Day, dayOf, type Perceived } from '#domain/odour/day.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { halfLifeSeconds, simulatedNote } from '#domain/odour/pyramid.ts';
import type { Film } from '#domain/odour/species.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface FamilyTraceProps {
  readonly family: ColourFamily;
  readonly perceived: readonly Perceived[];
  readonly index: OdourIndex;
}

export function FamilyTrace({ family, perceived, index }: FamilyTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const heard = perceived.flatMap(({ originId, voiceId, intensity }) => {
    const shares = index.families.get(voiceId);
    return shares ? [{ originId, voiceId, intensity, share: shares[family] }] : [];
  });
  const total = heard.reduce((sum, { intensity }) => sum + intensity, 0);
  const rows = heard
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
          {rows.map(({ originId, voiceId, intensity, share }) => (
            <tr key={`${originId} ${voiceId}`}>
              <th scope="row">
                {naming.material(voiceId)}
                {originId === voiceId ? null : (
                  <span className="mute">
                    {' '}
                    {say('app.odour.in', { name: naming.material(originId) })}
                  </span>
                )}
              </th>
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
  readonly film: Film;
  /** The moment whose remaining mass is shown; undefined for what was applied. */
  readonly seconds: number | undefined;
}

/** What is left of a species at the first time of a day. */
function leftMg({ film, kernel, clock }: Day, at: number): number {
  const start = film.species[at]?.milligrams ?? 0;
  return start * Math.exp(-(kernel.pressure[at] ?? 0) * (clock[0] ?? 0));
}

const NOTES = ['top', 'heart', 'base'] as const;

export function PyramidTrace({ film, seconds = 0 }: PyramidTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const day = dayOf(film, [seconds]);
  const scent = film.species
    .map((one, at) => ({ ...one, milligrams: leftMg(day, at) }))
    .filter(({ carrier }) => !carrier);
  const total = scent.reduce((sum, { milligrams }) => sum + milligrams, 0);
  const rows = NOTES.flatMap((note) =>
    scent
      .filter(({ properties }) => simulatedNote(properties) === note)
      .sort((a, b) => b.milligrams - a.milligrams)
      .map(({ materialId, properties, milligrams }) => ({
        id: materialId,
        note,
        percent: (100 * milligrams) / total,
        minutes: halfLifeSeconds(properties) / 60,
        estimated: properties.vapourPressurePa.kind === 'estimated',
      })),
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
              {say('app.odour.half-life')}
            </th>
            <th scope="col" className="num w104">
              {say('app.odour.share-percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, note, percent, minutes, estimated }) => (
            <tr key={id}>
              <th scope="row">{naming.material(id)}</th>
              <td className="mute">{say(`app.odour.${note}`)}</td>
              <td className="num mute">
                {say(estimated ? 'app.odour.minutes-estimated' : 'app.odour.minutes', {
                  minutes: fixed(minutes, minutes < 10 ? 1 : 0),
                })}
              </td>
              <td className="num">{fixed(percent, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
