// A day on a logarithmic axis: where a second stands, which second stands somewhere, and the moments worth a step.

export interface TimeAxis {
  /** Seconds at the left end, above 0. */
  readonly from: number;
  /** Seconds at the right end. */
  readonly to: number;
}

const MINUTE = 60;
const HOUR = 3600;
export const WHOLE_DAY = 24 * HOUR;

/** From the first minute: before it there is more ethanol than scent. */
export const FROM_A_MINUTE: TimeAxis = { from: MINUTE, to: WHOLE_DAY };
/** From the first second, where the simulation begins. */
export const FROM_A_SECOND: TimeAxis = { from: 1, to: WHOLE_DAY };

/** From 0 at the left end to 1 at the right; what is outside stands at the nearer end. */
export function placeOf(seconds: number, { from, to }: TimeAxis): number {
  const place = Math.log(seconds / from) / Math.log(to / from);
  return Math.min(1, Math.max(0, place));
}

export function secondsAt(place: number, { from, to }: TimeAxis): number {
  return from * (to / from) ** Math.min(1, Math.max(0, place));
}

const TICKS = [1, 10, MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, WHOLE_DAY];

export function ticksOf({ from, to }: TimeAxis): number[] {
  return TICKS.filter((second) => second >= from && second <= to);
}

/** Round times, each a small step from the one before it. */
const RUNGS = [
  ...[1, 2, 3, 5, 8, 10, 15, 20, 30, 45],
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50].map((minutes) => minutes * MINUTE),
  ...[1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24].map((h) => h * HOUR),
];

/**
 * The round time `steps` away from a moment, to the right for a positive number; it stops at the ends. From the whole
 * day a step to the right begins at the left end, and one to the left at the right end.
 */
export function rungFrom(seconds: number | undefined, steps: number, axis: TimeAxis): number {
  const rungs = RUNGS.filter((rung) => rung >= axis.from && rung <= axis.to);
  const last = rungs.length - 1;
  if (seconds === undefined) return rungs[steps > 0 ? 0 : last] ?? axis.from;
  const at =
    steps > 0
      ? rungs.findLastIndex((rung) => rung <= seconds)
      : rungs.filter((rung) => rung < seconds).length;
  return rungs[Math.min(last, Math.max(0, at + steps))] ?? axis.from;
}
