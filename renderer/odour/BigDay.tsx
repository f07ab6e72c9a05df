// The day large: strength against the clock, families stacked in it, errors dashed, and when the character turns.

import { AsTable } from '#renderer/ui/AsTable.tsx';
import { useMoment } from '#renderer/ui/moment.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { FROM_A_SECOND } from '#renderer/ui/time-axis.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { DayTable } from './DayTable.tsx';
import type { DayReading } from './day-reading.ts';
import { StrengthDay } from './StrengthDay.tsx';
import { useStrengthBand } from './strength-band.ts';
import { Timeline } from './Timeline.tsx';
import { Turns } from './Turns.tsx';
import { Unsimulated } from './Unsimulated.tsx';

export function BigDay({ day }: { readonly day: DayReading }) {
  const { say } = useWords();
  const band = useStrengthBand(day.day.film);
  return (
    <Section
      title={say('odour.day.large')}
      badge={
        <>
          <span className="badge">{say('app.emotion.estimate')}</span>
          <span className="badge">{say('odour.day.ideal')}</span>
        </>
      }
      aside={<AtMoment />}
    >
      {day.most > 0 ? (
        <>
          <Timeline day={day} band={undefined} axis={FROM_A_SECOND} size="large" />
          <StrengthDay day={day} band={band} axis={FROM_A_SECOND} />
          <div className="row gap12 wrap">
            <Turns turns={day.turns} />
            <p className="note">{say('odour.day.ideal-why')}.</p>
            <p className="note">{say(band ? 'odour.day.band-large' : 'odour.day.band-waits')}</p>
          </div>
          <AsTable name={say('odour.day.timeline')}>
            {() => <DayTable day={day} band={band} />}
          </AsTable>
        </>
      ) : null}
      <Unsimulated film={day.day.film} smells={day.most > 0} />
    </Section>
  );
}

/** The moment that is shown, and the way back to the whole day. */
function AtMoment() {
  const { say } = useWords();
  const timeText = useTimeText();
  const { seconds, wholeDay } = useMoment();
  if (seconds === undefined) return say('odour.day.whole');
  return (
    <>
      {say('odour.day.at', { time: timeText(seconds) })}{' '}
      <button type="button" className="btn quiet" onClick={wholeDay}>
        {say('odour.day.whole-act')}
        <kbd>Esc</kbd>
      </button>
    </>
  );
}
