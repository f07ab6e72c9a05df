// The sillage: how far from the skin it is smelled, over the day and at the moment.
import type { Sillage } from '#domain/odour/sillage.ts';
import type { Film } from '#domain/odour/species.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { valueAt } from './day-reading.ts';
import { SillageDay } from './SillageDay.tsx';
import { useSillage } from './use-sillage.ts';

interface SillagePanelProps {
  readonly film: Film;
  /** Undefined for the whole day. */
  readonly seconds: number | undefined;
}

/** The whole day is told by one distance: after ten minutes, when a scent is met. */
const MET_SECONDS = 600;

export function SillagePanel({ film, seconds }: SillagePanelProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const sillage = useSillage(film);
  const at = seconds ?? MET_SECONDS;
  return (
    <Section
      title={say('odour.sillage.title')}
      badge={<span className="badge">{say('app.emotion.estimate')}</span>}
      aside={
        sillage
          ? say('odour.sillage.reach', { metres: reachText(sillage, at), time: timeText(at) })
          : say('odour.sillage.waits')
      }
    >
      {sillage ? <SillageDay sillage={sillage} /> : <div className="reach-place" />}
      <p className="note">{say('odour.sillage.note')}</p>
    </Section>
  );
}

function reachText({ reach, seconds }: Sillage, at: number): string {
  return fixed(valueAt(reach, seconds, at), 2);
}
