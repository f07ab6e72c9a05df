// The day as a table of eight moments, for who cannot see the picture of it.
import { memo } from 'react';
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { type DayReading, TOLD_SECONDS, valueAt } from './day-reading.ts';
import { rounded } from './rounded.ts';
import type { StrengthBand } from './strength-band.ts';

interface DayTableProps {
  readonly day: DayReading;
  readonly band: StrengthBand | undefined;
}

const MOST_NAMED = 4;
/** A family below this is not named, share. */
const LEAST_SHARE = 0.05;

export const DayTable = memo(function DayTable({ day, band }: DayTableProps) {
  const { say } = useWords();
  const naming = useNaming();
  const timeText = useTimeText();
  const { seconds, strengths } = day;
  const families = (second: number) =>
    sharesAt(day, second)
      .filter(({ share }) => share >= LEAST_SHARE)
      .slice(0, MOST_NAMED)
      .map(({ family, share }) => `${naming.family(family)} ${fixed(100 * share, 0)}`)
      .join(', ');
  return (
    <table className="grid trace">
      <caption className="sr">{say('odour.day.timeline')}</caption>
      <thead>
        <tr>
          <th scope="col" className="w96">
            {say('odour.day.time')}
          </th>
          <th scope="col" className="num w96">
            {say('odour.day.strength')}
          </th>
          <th scope="col" className="num w96">
            {say('odour.day.least')}
          </th>
          <th scope="col" className="num w96">
            {say('odour.day.most')}
          </th>
          <th scope="col">{say('odour.day.family')}</th>
        </tr>
      </thead>
      <tbody>
        {TOLD_SECONDS.map((second) => (
          <tr key={second}>
            <th scope="row">{timeText(second)}</th>
            <td className="num">{rounded(valueAt(strengths, seconds, second))}</td>
            <td className="num mute">{band ? rounded(valueAt(band.low, seconds, second)) : '–'}</td>
            <td className="num mute">
              {band ? rounded(valueAt(band.high, seconds, second)) : '–'}
            </td>
            <td>{families(second) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function sharesAt({ families, seconds }: DayReading, second: number) {
  const width = COLOUR_FAMILIES.length;
  return COLOUR_FAMILIES.map((family: ColourFamily, column) => ({
    family,
    share: valueAt(families, seconds, second, { width, column }),
  })).sort((a, b) => b.share - a.share);
}
