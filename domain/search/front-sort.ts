// Which of many points are beaten by none, which only by those, and so on: ranks of domination, all objectives minimised.

export interface Fronts {
  /** Of every point: 0 for those that none dominates, 1 for those that only rank 0 dominates, and so on. */
  readonly rank: Int32Array;
  /** Indices of the points of each rank, ascending. */
  readonly fronts: readonly Int32Array[];
}

/** 1 when row `a` dominates row `b`, -1 when `b` dominates `a`, 0 when neither does. */
export function domination(
  objectives: ArrayLike<number>,
  a: number,
  b: number,
  width: number,
): -1 | 0 | 1 {
  let better = false;
  let worse = false;
  for (let at = 0; at < width; at += 1) {
    const one = objectives[a * width + at] ?? 0;
    const other = objectives[b * width + at] ?? 0;
    if (one < other) {
      if (worse) return 0;
      better = true;
    } else if (one > other) {
      if (better) return 0;
      worse = true;
    }
  }
  return better ? 1 : worse ? -1 : 0;
}

/** Fronts of `count` rows of `width` objectives. Equal rows share a rank. */
export function sortFronts(objectives: Float64Array, count: number, width: number): Fronts {
  const order = inOrder(objectives, count, width);
  const rank = width === 2 ? rankPairs(objectives, order) : rankRows(objectives, order, width);
  return { rank, fronts: gather(rank) };
}

/** By the first objective, ties by the next: whoever dominates comes before whom it dominates. */
function inOrder(objectives: Float64Array, count: number, width: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at).sort((a, b) => {
    for (let at = 0; at < width; at += 1) {
      const gap = (objectives[a * width + at] ?? 0) - (objectives[b * width + at] ?? 0);
      if (gap !== 0) return gap;
    }
    return a - b;
  });
}

/** Two objectives: a front's last point has its least second objective, so a binary search finds the front. */
function rankPairs(objectives: Float64Array, order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length);
  const least = new Float64Array(order.length);
  let fronts = 0;
  let first = Number.NaN;
  let second = Number.NaN;
  let last = 0;
  for (const point of order) {
    const x = objectives[2 * point] ?? 0;
    const y = objectives[2 * point + 1] ?? 0;
    if (x === first && y === second) {
      rank[point] = last;
      continue;
    }
    let low = 0;
    let high = fronts;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((least[middle] ?? 0) > y) high = middle;
      else low = middle + 1;
    }
    if (low === fronts) fronts += 1;
    least[low] = y;
    rank[point] = low;
    first = x;
    second = y;
    last = low;
  }
  return rank;
}

/** More objectives: a point joins the first front in which no one met before dominates it (Zhang et al. 2015, ENS-SS). */
function rankRows(objectives: Float64Array, order: Int32Array, width: number): Int32Array {
  const rank = new Int32Array(order.length);
  const newest = new Int32Array(order.length).fill(-1);
  const before = new Int32Array(order.length).fill(-1);
  for (const point of order) {
    let front = 0;
    while (isDominated(objectives, point, newest[front] ?? -1, before, width)) front += 1;
    before[point] = newest[front] ?? -1;
    newest[front] = point;
    rank[point] = front;
  }
  return rank;
}

/** Whether one of a front's members dominates the point; the newest are asked first. */
function isDominated(
  objectives: Float64Array,
  point: number,
  newest: number,
  before: Int32Array,
  width: number,
): boolean {
  for (let member = newest; member >= 0; member = before[member] ?? -1) {
    if (domination(objectives, member, point, width) === 1) return true;
  }
  return false;
}

function gather(rank: Int32Array): Int32Array[] {
  const sizes: number[] = [];
  for (const one of rank) sizes[one] = (sizes[one] ?? 0) + 1;
  const fronts = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(fronts.length);
  rank.forEach((one, point) => {
    const place = filled[one] ?? 0;
    const front = fronts[one];
    if (front) front[place] = point;
    filled[one] = place + 1;
  });
  return fronts;
}
