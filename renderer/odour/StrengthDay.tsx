// The strength of the day with its errors, on a logarithmic scale: a dashed line in a band, because it is an estimate.
import { memo, useMemo, useRef } from 'react';
import { fixed } from '#renderer/ui/numbers.ts';
import { PassiveHand } from '#renderer/ui/PassiveHand.tsx';
import { placeOf, type TimeAxis } from '#renderer/ui/time-axis.ts';
import { type Size, useSize } from '#renderer/ui/use-size.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { DayReading } from './day-reading.ts';
import type { StrengthBand } from './strength-band.ts';

interface StrengthDayProps {
  readonly day: DayReading;
  readonly band: StrengthBand | undefined;
  readonly axis: TimeAxis;
}

/** ψ at the ground and at the upper edge. */
const LEAST = 1;
const MOST = 10_000;
const MARKS = [1, 100, 10_000];

export const StrengthDay = memo(function StrengthDay({ day, band, axis }: StrengthDayProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const box = useSize(plot);
  const shapes = useMemo(() => {
    const line = (values: readonly number[]) => points(values, day.seconds, axis, box);
    return {
      middle: line(day.strengths).join(' '),
      around: band && [...line(band.high), ...line(band.low).reverse()].join(' '),
    };
  }, [day, band, axis, box]);
  return (
    <div className="timeline strength">
      <div ref={plot} className="plot">
        <svg width={box.width} height={box.height} aria-hidden="true">
          {shapes.around === undefined ? null : (
            <polygon className="error-band" points={shapes.around} />
          )}
          <polyline className="estimate-line" points={shapes.middle} />
        </svg>
        {MARKS.map((mark) => (
          <span
            key={mark}
            className="scale-label"
            style={{ top: `${100 * heightOf(mark)}%` }}
            aria-hidden="true"
          >
            {fixed(mark, 0)}
          </span>
        ))}
        <span className="end-label" style={{ top: '50%' }} aria-hidden="true">
          {say('odour.day.strength-log')}
        </span>
        <PassiveHand axis={axis} />
      </div>
    </div>
  );
});

/** From 0 at the upper edge to 1 at the ground. */
function heightOf(strength: number): number {
  const place = Math.log(Math.max(LEAST, strength) / LEAST) / Math.log(MOST / LEAST);
  return 1 - Math.min(1, place);
}

function points(
  values: readonly number[],
  seconds: readonly number[],
  axis: TimeAxis,
  { width, height }: Size,
): string[] {
  return seconds.map((second, time) => {
    const x = width * placeOf(second, axis);
    return `${x.toFixed(1)},${(height * heightOf(values[time] ?? 0)).toFixed(1)}`;
  });
}
