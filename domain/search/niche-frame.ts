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
  const all = reachOf(
    objectives,
    Int32Array.from({ length: count }, (_, row) => row),
    width,
  );
  const { ideal, worst } = frame;
  frame.ideal = all.least.map((value, at) => Math.min(value, ideal[at] ?? value));
  frame.worst = all.most.map((value, at) => Math.max(value, worst[at] ?? value));
  frame.extremes = frame.ideal.map((_, axis) => extremeOf(frame, axis, objectives, front));
  const ends = interceptsOf(frame) ?? reachOf(objectives, front, width).most;
  return ends.map((end, at) =>
    end - (frame.ideal[at] ?? 0) > LEAST_RANGE ? end : (all.most[at] ?? 0),
  );
}

/** Least and most of each objective among some rows. */
function reachOf(objectives: Float64Array, rows: Int32Array, width: number) {
  const least = Array.from({ length: width }, () => Number.POSITIVE_INFINITY);
  const most = Array.from({ length: width }, () => Number.NEGATIVE_INFINITY);
  for (const row of rows) {
    for (let at = 0; at < width; at += 1) {
      const value = objectives[row * width + at] ?? 0;
      if (value < (least[at] ?? 0)) least[at] = value;
      if (value > (most[at] ?? 0)) most[at] = value;
    }
  }
  return { least, most };
}

/** The point nearest to an axis, the extreme so far among them: the least largest weighted gap (Deb and Jain 2014). */
function extremeOf(
  { ideal, extremes }: Frame,
  axis: number,
  objectives: Float64Array,
  front: Int32Array,
): readonly number[] {
  const width = ideal.length;
  let extreme: readonly number[] = [];
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const point of extremes) {
    const reach = offAxis(point, 0, ideal, axis);
    if (reach < least) [extreme, least] = [point, reach];
  }
  for (const row of front) {
    const reach = offAxis(objectives, row * width, ideal, axis);
    if (reach < least) [nearest, least] = [row, reach];
  }
  return nearest < 0 ? extreme : [...objectives.subarray(nearest * width, (nearest + 1) * width)];
}

/** The largest gap between a point and the ideal, those off the axis weighing far more. */
function offAxis(
  points: ArrayLike<number>,
  from: number,
  ideal: readonly number[],
  axis: number,
): number {
  let most = 0;
  for (let at = 0; at < ideal.length; at += 1) {
    const gap = (points[from + at] ?? 0) - (ideal[at] ?? 0);
    if (gap < NEGLIGIBLE) continue;
    const weighted = at === axis ? gap : gap * OFF_AXIS;
    if (weighted > most) most = weighted;
  }
  return most;
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
