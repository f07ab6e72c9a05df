// The moment that the hand points at, repeated in a chart that has no hand of its own.
import { useMoment } from './moment.ts';
import { placeOf, type TimeAxis } from './time-axis.ts';

export function PassiveHand({ axis }: { readonly axis: TimeAxis }) {
  const seconds = useMoment((moment) => moment.seconds);
  if (seconds === undefined) return null;
  return <i className="hand passive" style={{ left: `${100 * placeOf(seconds, axis)}%` }} />;
}
