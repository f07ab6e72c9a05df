// What it smells of through the day: families by strength, the pyramid, and how sure the simulation is.
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { FROM_A_MINUTE } from '#renderer/ui/time-axis.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { DayTable } from './DayTable.tsx';
import type { DayReading } from './day-reading.ts';
import { FamilyList } from './FamilyList.tsx';
import { PyramidRow } from './PyramidRow.tsx';
import { type Felt, StrengthRow } from './StrengthRow.tsx';
import { useStrengthBand } from './strength-band.ts';
import { Timeline } from './Timeline.tsx';
import { Turns } from './Turns.tsx';
import { Unsimulated } from './Unsimulated.tsx';

interface DayPanelProps {
  readonly day: DayReading;
  readonly felt: Felt;
  readonly families: FamilyShares;
  readonly pyramid: Pyramid | undefined;
}

/** In two lines of the inspector. */
const NAMED = 7;

export function DayPanel({ day, felt, families, pyramid }: DayPanelProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const { film } = day.day;
  const band = useStrengthBand(film);
  const { seconds } = felt;
  return (
    <Section
      title={say('odour.day.title')}
      badge={
        <>
          <span className="badge">{say('app.emotion.estimate')}</span>
          <span className="badge" title={say('odour.day.ideal-why')}>
            {say('odour.day.ideal')}
          </span>
        </>
      }
      aside={
        seconds === undefined
          ? say('odour.day.whole')
          : say('odour.day.at', { time: timeText(seconds) })
      }
    >
      {day.most > 0 ? (
        <>
          <FamilyList families={families} most={NAMED} />
          <Timeline day={day} band={band} axis={FROM_A_MINUTE} size="inspector" />
          <Turns turns={day.turns} />
          <div className="sr">
            <DayTable day={day} band={band} />
          </div>
          <StrengthRow felt={felt} day={day} band={band} resets />
        </>
      ) : null}
      {pyramid ? <PyramidRow title={say('app.odour.pyramid')} pyramid={pyramid} /> : null}
      <Unsimulated film={film} smells={day.most > 0} />
    </Section>
  );
}
