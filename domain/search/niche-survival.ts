// Who survives when there are many objectives: each wish, a direction in their space, keeps those that answer it best.
import { sortFronts } from './front-sort.ts';
import { type Frame, widenFrame } from './niche-frame.ts';
import type { Random } from './random.ts';
import { shuffle } from './random-order.ts';

/** Below this an objective has no range to be scaled by. */
const NO_RANGE = 1e-12;

export interface Crowd {
  /** Rows of objectives, all minimised. */
  readonly objectives: Float64Array;
  readonly count: number;
  /** The wishes as `unitRows` of `directions`. */
  readonly wishes: Float64Array;
}

/** Indices of the `keep` rows that survive: whole fronts while they fit, then the emptiest niches' (Deb and Jain 2014). */
export function surviveByNiche(
  crowd: Crowd,
  keep: number,
  frame: Frame,
  random: Random,
): Int32Array {
  const { objectives, count } = crowd;
  const { fronts } = sortFronts(objectives, count, objectives.length / count);
  const ends = widenFrame(frame, objectives, count, fronts[0] ?? new Int32Array());
  const survivors = new Int32Array(keep);
  let kept = 0;
  for (const front of fronts) {
    if (front.length > keep - kept) {
      const niches = nichesOf(crowd, frame.ideal, ends);
      survivors.set(spread(front, survivors.subarray(0, kept), keep - kept, niches, random), kept);
      break;
    }
    survivors.set(front, kept);
    kept += front.length;
    if (kept === keep) break;
  }
  return survivors;
}

export interface Niches {
  /** The wish that each row is nearest to. */
  readonly wish: Int32Array;
  /** Square of its distance from that wish's line. */
  readonly distance: Float64Array;
  readonly wishes: number;
}

/** Each row's wish, on the scale from the ideal to the ends; objectives without a range have no say. */
export function nichesOf(
  { objectives, count, wishes }: Crowd,
  ideal: readonly number[],
  ends: readonly number[],
): Niches {
  const width = ideal.length;
  const wish = new Int32Array(count);
  const distance = new Float64Array(count);
  const scaled = new Float64Array(width);
  const ranges = Float64Array.from(ends, (end, at) => end - (ideal[at] ?? 0));
  for (let row = 0; row < count; row += 1) {
    let square = 0;
    for (let at = 0; at < width; at += 1) {
      const gap = (objectives[row * width + at] ?? 0) - (ideal[at] ?? 0);
      const range = ranges[at] ?? 0;
      const value = range > NO_RANGE ? gap / range : 0;
      scaled[at] = value;
      square += value * value;
    }
    let furthest = Number.NEGATIVE_INFINITY;
    for (let line = 0; line * width < wishes.length; line += 1) {
      let along = 0;
      for (let at = 0; at < width; at += 1)
        along += (scaled[at] ?? 0) * (wishes[line * width + at] ?? 0);
      if (along > furthest) {
        furthest = along;
        wish[row] = line;
      }
    }
    distance[row] = Math.max(0, square - furthest * furthest);
  }
  return { wish, distance, wishes: wishes.length / width };
}

/** `keep` members of a front, each for one of the wishes that have fewest survivors so far. */
function spread(
  front: Int32Array,
  survivors: Int32Array,
  keep: number,
  { wish, distance, wishes }: Niches,
  random: Random,
): Int32Array {
  const answered = new Int32Array(wishes);
  for (const row of survivors) answered[wish[row] ?? 0] = (answered[wish[row] ?? 0] ?? 0) + 1;
  const waiting: number[][] = Array.from({ length: wishes }, () => []);
  for (const row of shuffle(front.slice(), random)) waiting[wish[row] ?? 0]?.push(row);
  const chosen = new Int32Array(keep);
  for (let kept = 0; kept < keep; ) {
    for (const one of emptiest(waiting, answered, random).subarray(0, keep - kept)) {
      const rows = waiting[one] ?? [];
      const place = answered[one] === 0 ? nearest(rows, distance) : rows.length - 1;
      chosen[kept] = rows.splice(place, 1)[0] ?? 0;
      answered[one] = (answered[one] ?? 0) + 1;
      kept += 1;
    }
  }
  return chosen;
}

/** The wishes that somebody waits for and fewest answer, in chance order. */
function emptiest(
  waiting: readonly (readonly number[])[],
  answered: Int32Array,
  random: Random,
): Int32Array {
  let fewest = Number.POSITIVE_INFINITY;
  let wishes: number[] = [];
  waiting.forEach((rows, wish) => {
    const count = answered[wish] ?? 0;
    if (rows.length === 0 || count > fewest) return;
    if (count < fewest) [fewest, wishes] = [count, []];
    wishes.push(wish);
  });
  return shuffle(Int32Array.from(wishes), random);
}

function nearest(rows: readonly number[], distance: Float64Array): number {
  let place = 0;
  rows.forEach((row, at) => {
    if ((distance[row] ?? 0) < (distance[rows[place] ?? 0] ?? 0)) place = at;
  });
  return place;
}
