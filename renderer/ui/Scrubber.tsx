// The hand on a timeline: dragged or moved with the arrows through the day, let go with Escape.
import type { KeyboardEvent, PointerEvent } from 'react';
import { useMoment } from './moment.ts';
import { placeOf, rungFrom, secondsAt, type TimeAxis } from './time-axis.ts';
import { useTimeText } from './use-time-text.ts';
import { useWords } from './words.ts';

const PAGE = 4;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
};

interface ScrubberProps {
  readonly axis: TimeAxis;
  /** What the chart under it is. */
  readonly name: string;
}

export function Scrubber({ axis, name }: ScrubberProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const { seconds, show, wholeDay } = useMoment();
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = STEPS[event.key];
    if (steps !== undefined) show(rungFrom(seconds, steps, axis));
    else if (event.key === 'Home') show(axis.from);
    else if (event.key === 'End') show(axis.to);
    else if (event.key === 'Escape' && seconds !== undefined) wholeDay();
    else return;
    event.preventDefault();
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    show(secondsAt((event.clientX - left) / width, axis));
  };
  const place = seconds === undefined ? undefined : placeOf(seconds, axis);
  return (
    <div
      className="scrub"
      role="slider"
      tabIndex={0}
      aria-label={`${say('odour.day.scrub')}: ${name}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * (place ?? 0))}
      aria-valuetext={seconds === undefined ? say('odour.day.whole') : timeText(seconds)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event);
      }}
    >
      {place === undefined ? null : <i className="hand" style={{ left: `${100 * place}%` }} />}
    </div>
  );
}
