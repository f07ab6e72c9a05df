// The labels under a day: where a minute, an hour and the next morning stand.
import { memo } from 'react';
import { placeOf, type TimeAxis, ticksOf } from './time-axis.ts';
import { useTimeText } from './use-time-text.ts';

export const TimeTicks = memo(function TimeTicks({ axis }: { readonly axis: TimeAxis }) {
  const timeText = useTimeText();
  return (
    <div className="ticks" aria-hidden="true">
      {ticksOf(axis).map((second) => (
        <span key={second} style={{ left: `${100 * placeOf(second, axis)}%` }}>
          {timeText(second)}
        </span>
      ))}
    </div>
  );
});
