// The shapes of a day: one band per family, stacked to the strength, and the lines of its errors; the same for screen and paper.
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { placeOf, type TimeAxis } from '#renderer/ui/time-axis.ts';
import { type DayReading, valueAt } from './day-reading.ts';

export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  /** The strength that stands at the upper edge, above 0. */
  readonly most: number;
}

export interface FamilyBand {
  readonly family: ColourFamily;
  /** Of an SVG path. */
  readonly path: string;
}

type Drawn = Pick<DayReading, 'seconds' | 'strengths' | 'families'>;

/** Bands of families that are there at any time, the first of COLOUR_FAMILIES on top and the last on the ground. */
export function bandPaths(day: Drawn, frame: PictureFrame): FamilyBand[] {
  const seconds = secondsOn(day.seconds, frame.axis);
  const width = COLOUR_FAMILIES.length;
  const x = seconds.map((second) => frame.width * placeOf(second, frame.axis));
  const strengths = seconds.map((second) => valueAt(day.strengths, day.seconds, second));
  let ground = seconds.map(() => 0);
  const bands: FamilyBand[] = [];
  for (let column = width - 1; column >= 0; column -= 1) {
    const family = COLOUR_FAMILIES[column];
    const below = ground;
    const above = seconds.map((second, at) => {
      const share = valueAt(day.families, day.seconds, second, { width, column });
      return (below[at] ?? 0) + share * (strengths[at] ?? 0);
    });
    ground = above;
    if (family === undefined || above.every((top, at) => top === below[at])) continue;
    const there = above.map((top, at) => point(x[at] ?? 0, top, frame));
    const back = below.map((top, at) => point(x[at] ?? 0, top, frame)).reverse();
    bands.unshift({ family, path: `M${[...there, ...back].join('L')}Z` });
  }
  return bands;
}

/** Three to six round figures from 0 on, none above `most`. */
export function marksUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((one) => one * power).find((one) => most / one < 6) ?? power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

/** One line over the day, with a gap where it is above the frame. */
export function linePath(
  values: ArrayLike<number>,
  seconds: readonly number[],
  frame: PictureFrame,
): string {
  let isDown = false;
  let path = '';
  for (const second of secondsOn(seconds, frame.axis)) {
    const value = valueAt(values, seconds, second);
    const isShown = value <= frame.most;
    const x = frame.width * placeOf(second, frame.axis);
    if (isShown) path += `${isDown ? 'L' : 'M'}${point(x, value, frame)}`;
    isDown = isShown;
  }
  return path;
}

/** The day's own times on the axis, begun at its left end. */
function secondsOn(seconds: readonly number[], { from, to }: TimeAxis): number[] {
  return [from, ...seconds.filter((second) => second > from && second <= to)];
}

function point(x: number, value: number, { height, most }: PictureFrame): string {
  return `${x.toFixed(1)} ${(height * (1 - value / most)).toFixed(1)}`;
}
