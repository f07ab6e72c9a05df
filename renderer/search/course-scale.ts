// Scales of the charts of a search: round ends around what was seen, and a few round marks between.

export interface CourseScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Ends on multiples of the step, with at least one step between them. */
export function scaleOf(least: number, most: number, step: number): CourseScale {
  const low = Math.floor(least / step + SLACK);
  const high = Math.max(low + 1, Math.ceil(most / step - SLACK));
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => rounded((low + at) * step));
  return { low: rounded(low * step), high: rounded(high * step), ticks: thinned(ticks, low) };
}

/** 1, 2 or 5 times a power of ten, so that the span has at most `marks` of it. */
export function stepOf(span: number, marks: number): number {
  if (!(span > 0)) return 1;
  const least = span / marks;
  const power = 10 ** Math.floor(Math.log10(least));
  return rounded(([1, 2, 5].find((of) => of * power >= least * (1 - SLACK)) ?? 10) * power);
}

/** Decimals that a step needs. */
export function placesOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + SLACK));
}

const SLACK = 1e-9;
const MOST_TICKS = 6;

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Counted from zero, so that zero is one of them where it is seen. */
function thinned(ticks: readonly number[], low: number): readonly number[] {
  const every = Math.ceil(ticks.length / MOST_TICKS);
  return ticks.filter((_, at) => (low + at) % every === 0);
}
