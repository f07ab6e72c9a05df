// How strong the moment is, or for the whole day how strong it starts and how long it lasts; always with its errors.
import { Figure } from '#renderer/ui/Figure.tsx';
import { useMoment } from '#renderer/ui/moment.ts';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { type DayReading, valueAt } from './day-reading.ts';
import { rounded } from './rounded.ts';
import type { StrengthBand } from './strength-band.ts';

export interface Felt {
  /** ψ at the moment; at the first breath for the whole day. */
  readonly strength: number;
  /** Undefined for the whole day. */
  readonly seconds: number | undefined;
  readonly tenacitySeconds: number;
}

interface StrengthRowProps {
  readonly felt: Felt;
  readonly day: DayReading;
  readonly band: StrengthBand | undefined;
  /** Whether the way back to the whole day stands here. */
  readonly resets: boolean;
}

export function StrengthRow({ felt, day, band, resets }: StrengthRowProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const { strength, seconds, tenacitySeconds } = felt;
  const wholeDay = useMoment((moment) => moment.wholeDay);
  const name = say(seconds === undefined ? 'odour.day.impact' : 'odour.day.strength');
  const at = seconds ?? 0;
  const text = rounded(strength);
  const low = band && rounded(valueAt(band.low, day.seconds, at));
  const high = band && rounded(valueAt(band.high, day.seconds, at));
  return (
    <div className="row t12 gap12 felt">
      <span className="nowrap">
        <span className="mute">{name}</span>{' '}
        <Figure className="strong" name={`${name} ${text}`} why={{ kind: 'strength', seconds: at }}>
          ≈ {text}
        </Figure>{' '}
        {low === undefined || high === undefined ? null : (
          <span className="faint">({say('odour.day.four-of-five', { low, high })})</span>
        )}
      </span>
      {seconds === undefined ? (
        <span className="nowrap">
          <span className="mute">{say('odour.day.lasts')}</span>{' '}
          <span className="strong">≈ {timeText(tenacitySeconds)}</span>
        </span>
      ) : resets ? (
        <button type="button" className="btn quiet end" onClick={wholeDay}>
          {say('odour.day.whole-act')}
          <kbd>Esc</kbd>
        </button>
      ) : null}
    </div>
  );
}
