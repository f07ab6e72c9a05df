// When it is smelt and on what: four times with what was done and what is due, then skin or blotter.
import { useId } from 'react';
import type { SmeltAt } from '#contract/ports/ratings.ts';
import { useWords } from '#renderer/ui/words.ts';
import { clock, dayOf, isSameDay } from './clock.ts';
import { TimeMark } from './TimeMark.tsx';
import type { TimeState } from './times.ts';

interface TimeTabsProps {
  readonly times: readonly TimeState[];
  readonly chosen: SmeltAt;
  readonly now: number;
  readonly onChoose: (smeltAt: SmeltAt) => void;
}

const DAY_MS = 86_400_000;

/** As short as its tab: the time today and tomorrow, else the day. */
function useWhen(now: number): (at: number | undefined) => string {
  const { say, language } = useWords();
  return (at) => {
    if (at === undefined) return '–';
    if (isSameDay(at, now)) return clock(at);
    if (isSameDay(at, now + DAY_MS)) return say('feedback.tomorrow', { time: clock(at) });
    return dayOf(at, language);
  };
}

export function TimeTabs({ times, chosen, now, onChoose }: TimeTabsProps) {
  const { say } = useWords();
  const when = useWhen(now);
  const name = useId();
  return (
    <fieldset className="times">
      <legend className="sr">{say('feedback.when')}</legend>
      {times.map(({ smeltAt, state, at }) => (
        <label key={smeltAt} className={smeltAt === chosen ? 'time on' : 'time'}>
          <input
            type="radio"
            className="sr"
            name={name}
            checked={smeltAt === chosen}
            onChange={() => onChoose(smeltAt)}
          />
          <span className="row gap4">
            <TimeMark state={state} />
            {say(`feedback.at-${smeltAt}`)}
          </span>
          <span className="t11 mute plain">
            {when(at)}
            <span className="sr"> {say(`feedback.state-${state}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const SURFACES = ['skin', 'blotter'] as const;

interface SurfaceProps {
  readonly chosen: 'skin' | 'blotter' | undefined;
  /** Undefined: nobody says. */
  readonly onChoose: (on: 'skin' | 'blotter' | undefined) => void;
}

export function Surface({ chosen, onChoose }: SurfaceProps) {
  const { say } = useWords();
  return (
    <fieldset className="seg" aria-label={say('feedback.on')}>
      {SURFACES.map((on) => (
        <button
          key={on}
          type="button"
          className={on === chosen ? 'on' : ''}
          aria-pressed={on === chosen}
          onClick={() => onChoose(on === chosen ? undefined : on)}
        >
          {say(`feedback.${on}`)}
        </button>
      ))}
    </fieldset>
  );
}
