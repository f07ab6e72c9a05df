// How far from the skin it is smelled through the day, in air that nothing stirs.
import { memo, useMemo, useRef } from 'react';
import { FARTHEST_METRES, type Sillage } from '#domain/odour/sillage.ts';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { apart } from '#renderer/ui/apart.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { PassiveHand } from '#renderer/ui/PassiveHand.tsx';
import { TimeTicks } from '#renderer/ui/TimeTicks.tsx';
import { FROM_A_SECOND } from '#renderer/ui/time-axis.ts';
import { useSize } from '#renderer/ui/use-size.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { TOLD_SECONDS, valueAt } from './day-reading.ts';
import { areaOf, distanceOf, LEVELS } from './sillage-picture.ts';

interface SillageDayProps {
  readonly sillage: Sillage;
}

/** Names at the right are so much of the height apart. */
const APART = 0.13;
const MARKS = [0, 0.5, 1, 1.5, 2];

export const SillageDay = memo(function SillageDay({ sillage }: SillageDayProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const box = useSize(plot);
  const areas = useMemo(
    () =>
      LEVELS.map((level) => ({
        level,
        path: areaOf(sillage, level, { ...box, axis: FROM_A_SECOND, farthest: FARTHEST_METRES }),
        end: distanceOf(sillage, sillage.seconds.length - 1, level),
      })),
    [sillage, box],
  );
  const ends = apart(
    areas.map(({ end }) => 1 - Math.min(1, end / FARTHEST_METRES)),
    APART,
  );
  return (
    <>
      <div className="timeline reach">
        <div ref={plot} className="plot">
          <svg width={box.width} height={box.height} aria-hidden="true">
            {areas.map(({ level, path }) => (
              <path key={level} className="reach-area" d={path} />
            ))}
          </svg>
          {MARKS.map((metres) => (
            <span
              key={metres}
              className="scale-label"
              style={{ top: `${100 * (1 - metres / FARTHEST_METRES)}%` }}
              aria-hidden="true"
            >
              {say('odour.sillage.metres', { metres })}
            </span>
          ))}
          {areas.map(({ level }, at) => (
            <span
              key={level}
              className="end-label"
              style={{ top: `${100 * (ends[at] ?? 0)}%` }}
              aria-hidden="true"
            >
              {say(level === 0 ? 'odour.sillage.smelled' : 'odour.sillage.above', { level })}
            </span>
          ))}
          <PassiveHand axis={FROM_A_SECOND} />
        </div>
        <TimeTicks axis={FROM_A_SECOND} />
      </div>
      <AsTable name={say('odour.sillage.title')}>
        {() => <SillageTable sillage={sillage} />}
      </AsTable>
    </>
  );
});

function SillageTable({ sillage }: SillageDayProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const rows = LEVELS.map((level) =>
    sillage.seconds.map((_, time) => distanceOf(sillage, time, level)),
  );
  return (
    <table className="grid trace">
      <caption className="sr">{say('odour.sillage.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('odour.day.time')}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" className="num">
              {say(level === 0 ? 'odour.sillage.smelled' : 'odour.sillage.above', { level })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TOLD_SECONDS.map((second) => (
          <tr key={second}>
            <th scope="row">{timeText(second)}</th>
            {rows.map((distances, at) => (
              <td key={LEVELS[at]} className="num">
                ≈{' '}
                {say('odour.sillage.metres', {
                  metres: fixed(valueAt(distances, sillage.seconds, second), 2),
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
