// A day as stacked family bands: their thickness is strength times share, their errors are dashed, the hand moves over it.
import { memo, useMemo, useRef } from 'react';
import { fixed } from '#renderer/ui/numbers.ts';
import { Scrubber } from '#renderer/ui/Scrubber.tsx';
import { TimeTicks } from '#renderer/ui/TimeTicks.tsx';
import { placeOf, type TimeAxis } from '#renderer/ui/time-axis.ts';
import { useSize } from '#renderer/ui/use-size.ts';
import { useWords } from '#renderer/ui/words.ts';
import { DayCanvas } from './DayCanvas.tsx';
import { bandPaths, linePath, marksUpTo } from './day-picture.ts';
import type { DayReading } from './day-reading.ts';
import type { StrengthBand } from './strength-band.ts';

interface TimelineProps {
  readonly day: DayReading;
  readonly band: StrengthBand | undefined;
  readonly axis: TimeAxis;
  readonly size: 'inspector' | 'large';
}

/** Room over the strongest moment, so that it does not touch the edge. */
const HEADROOM = 1.15;

export const Timeline = memo(function Timeline({ day, band, axis, size }: TimelineProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const box = useSize(plot);
  const frame = useMemo(
    () => ({ ...box, axis, most: Math.max(Number.MIN_VALUE, day.most * HEADROOM) }),
    [box, axis, day],
  );
  const bands = useMemo(() => bandPaths(day, frame), [day, frame]);
  const edges = useMemo(
    () => (band ? [band.low, band.high].map((one) => linePath(one, day.seconds, frame)) : []),
    [band, day, frame],
  );
  return (
    <div className={`timeline ${size}`}>
      <div ref={plot} className="plot">
        <DayCanvas bands={bands} edges={edges} size={box} />
        {day.turns.map((second) => (
          <i key={second} className="turn" style={{ left: `${100 * placeOf(second, axis)}%` }} />
        ))}
        {size === 'large' ? <StrengthScale most={frame.most} /> : null}
        <Scrubber axis={axis} name={say('odour.day.timeline')} />
      </div>
      <TimeTicks axis={axis} />
    </div>
  );
});

/** Round strengths at the left, straight from 0. */
function StrengthScale({ most }: { readonly most: number }) {
  return marksUpTo(most).map((mark) => (
    <span
      key={mark}
      className="scale-label"
      style={{ top: `${100 * (1 - mark / most)}%` }}
      aria-hidden="true"
    >
      {fixed(mark, mark > 0 && mark < 1 ? 2 : 0)}
    </span>
  ));
}
