// When the character really changes, in words: opening until 4 min, heart until 3 h, then drydown.
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { DayReading } from './day-reading.ts';

export function Turns({ turns }: Pick<DayReading, 'turns'>) {
  const { say } = useWords();
  const timeText = useTimeText();
  const [first, second] = turns;
  if (first === undefined) return <p className="note">{say('odour.phase.one')}</p>;
  const parts = [
    say('odour.phase.until', { phase: say('odour.phase.top'), time: timeText(first) }),
    ...(second === undefined
      ? []
      : [say('odour.phase.until', { phase: say('odour.phase.heart'), time: timeText(second) })]),
    say('odour.phase.last', { phase: say('odour.phase.base') }),
  ];
  return <p className="note">{parts.join(' · ')}</p>;
}
