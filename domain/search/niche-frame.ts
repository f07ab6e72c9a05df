// Many objectives on one scale: from the best met in each to where the plane through the extreme points cuts its axis.

/** Plain numbers, so that a search can be put away and taken up; all objectives minimised. Empty before the first look. */
export interface Frame {
  ideal: readonly number[];
  worst: readonly number[];
  /** One row per objective: the point that reaches furthest along it. */
  extremes: readonly (readonly number[])[];
}

export function emptyFrame(): Frame {
  return { ideal: [], worst: [], extremes: [] };
}

/** Weight of the objectives that an extreme point is not extreme in. */
const OFF_AXIS = 1e6;
/** Differences below this are no difference to an extreme point. */
const NEGLIGIBLE = 1e-3;
const LEAST_RANGE = 1e-6;

/** Takes in new rows, `front` being the indices of those that none dominates; returns where each axis ends. */
export function widenFrame(
  frame: Frame,
  objectives: Float64Array,
  count: number,
  front: Int32Array,
): number[] {
  const width = objectives.length / count;
  const rows = Array.from({ length: count }, (_, row) => [
    ...objectives.subarray(row * width, (row + 1) * width),
  ]);
  const best = Array.from(front, (row) => rows[row] ?? []);
  frame.ideal = columns(width, [frame.ideal, ...rows], Math.min);
  frame.worst = columns(width, [frame.worst, ...rows], Math.max);
  frame.extremes = extremesOf([...frame.extremes, ...best], frame.ideal);
  const worstHere = columns(width, rows, Math.max);
  const ends = interceptsOf(frame) ?? columns(width, best, Math.max);
  return ends.map((end, at) =>
    end - (frame.ideal[at] ?? 0) > LEAST_RANGE ? end : (worstHere[at] ?? 0),
  );
}

function columns(
  width: number,
  rows: readonly (readonly number[])[],
  fold: (a: number, b: number) => number,
): number[] {
  const filled = rows.filter((row) => row.length === width);
  return Array.from({ length: width }, (_, at) =>
    filled.map((row) => row[at] ?? 0).reduce((a, b) => fold(a, b)),
  );
}

/** For each objective the point nearest to its axis: the least of the largest weighted distance (Deb and Jain 2014). */
function extremesOf(points: readonly (readonly number[])[], ideal: readonly number[]): number[][] {
  return ideal.map((_, axis) => {
    let extreme: readonly number[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const point of points) {
      let most = 0;
      for (let at = 0; at < ideal.length; at += 1) {
        const gap = (point[at] ?? 0) - (ideal[at] ?? 0);
        if (gap >= NEGLIGIBLE) most = Math.max(most, at === axis ? gap : gap * OFF_AXIS);
      }
      if (most < least) [extreme, least] = [point, most];
    }
    return [...extreme];
  });
}

/** Where the plane through the extremes cuts the axes, no further than the worst met; nothing when there is no such plane. */
function interceptsOf({ ideal, worst, extremes }: Frame): number[] | undefined {
  const matrix = extremes.map((point) => point.map((value, at) => value - (ideal[at] ?? 0)));
  const plane = solve(
    matrix,
    ideal.map(() => 1),
  );
  if (!plane) return undefined;
  const ends: number[] = [];
  for (let at = 0; at < plane.length; at += 1) {
    const intercept = 1 / (plane[at] ?? 0);
    if (!(intercept > LEAST_RANGE)) return undefined;
    ends.push(Math.min((ideal[at] ?? 0) + intercept, worst[at] ?? 0));
  }
  return ends;
}

/** Gauss with the largest pivot; nothing when the rows do not decide the answer. */
export function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | undefined {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const entry = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(entry(row, column)) > Math.abs(entry(pivot, column))) pivot = row;
    }
    const [here, there] = [rows[column] ?? [], rows[pivot] ?? []];
    if (Math.abs(there[column] ?? 0) < 1e-12) return undefined;
    [rows[column], rows[pivot]] = [there, here];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = entry(row, column) / entry(column, column);
      rows[row] = (rows[row] ?? []).map((value, at) => value - factor * entry(column, at));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / entry(at, at));
}
