// The four emotions over the day: dashed, because all of them are estimates, each named where its line ends.
import { memo, useMemo, useRef } from 'react';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import { apart } from '#renderer/ui/apart.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { PassiveHand } from '#renderer/ui/PassiveHand.tsx';
import { TimeTicks } from '#renderer/ui/TimeTicks.tsx';
import { placeOf, type TimeAxis } from '#renderer/ui/time-axis.ts';
import { type Size, useSize } from '#renderer/ui/use-size.ts';
import { useWords } from '#renderer/ui/words.ts';

interface EmotionDayProps {
  readonly seconds: readonly number[];
  /** Rows in the order of EMOTION_AXES. */
  readonly rows: Float64Array;
  readonly axis: TimeAxis;
}

const SCALE = [0, 0.5, 1];

export const EmotionDay = memo(function EmotionDay({ seconds, rows, axis }: EmotionDayProps) {
  const { say } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const box = useSize(plot);
  const lines = useMemo(() => linesOf(seconds, rows, axis, box), [seconds, rows, axis, box]);
  return (
    <div className="timeline emotion-day">
      <div ref={plot} className="plot">
        <svg width={box.width} height={box.height} aria-hidden="true">
          <line className="half" x2={box.width} y1={box.height / 2} y2={box.height / 2} />
          {lines.map(({ name, points }) => (
            <polyline key={name} className={`axis-line stroke-${name}`} points={points} />
          ))}
        </svg>
        {SCALE.map((value) => (
          <span
            key={value}
            className="scale-label"
            style={{ top: `${100 * (1 - value)}%` }}
            aria-hidden="true"
          >
            {fixed(value, 1)}
          </span>
        ))}
        {lines.map(({ name, last, top }) => (
          <span key={name} className="end-label" style={{ top }} aria-hidden="true">
            <i className={`axis-mark emo-${name}`} />
            {say(`emotion.axis.${name}`)} {fixed(last, 2)}
          </span>
        ))}
        <PassiveHand axis={axis} />
      </div>
      <TimeTicks axis={axis} />
    </div>
  );
});

interface AxisLine {
  readonly name: EmotionAxis;
  readonly points: string;
  /** Value at the end of the day. */
  readonly last: number;
  /** Where the name stands, pixels from the top. */
  readonly top: number;
}

/** Names that would cover each other are moved apart by so much of the height. */
const APART = 0.14;

function linesOf(
  seconds: readonly number[],
  rows: Float64Array,
  axis: TimeAxis,
  { width, height }: Size,
): AxisLine[] {
  const count = EMOTION_AXES.length;
  const lines = EMOTION_AXES.map((name, at) => {
    const points = seconds.map((second, time) => {
      const value = rows[time * count + at] ?? 0.5;
      return `${(width * placeOf(second, axis)).toFixed(1)},${(height * (1 - value)).toFixed(1)}`;
    });
    return { name, points: points.join(' '), last: rows[(seconds.length - 1) * count + at] ?? 0.5 };
  });
  const places = apart(
    lines.map(({ last }) => 1 - last),
    APART,
  );
  return lines.map((line, at) => ({ ...line, top: height * (places[at] ?? 0) }));
}
