// The space that a set of points dominates, up to a reference point: exact, by sweeping; all objectives minimised.

/** Area that rows of two values dominate below the reference. */
export function hypervolume2(
  points: ArrayLike<number>,
  reference: readonly [number, number],
): number {
  const inside = pointsInside(points, reference).sort((p, q) => by(p, q, 0) || by(p, q, 1));
  let [area, least] = [0, reference[1]];
  for (const [x = 0, y = 0] of inside) {
    if (y >= least) continue;
    area += (reference[0] - x) * (least - y);
    least = y;
  }
  return area;
}

/** Volume that rows of three values dominate below the reference: slices of area, from the least third value upwards. */
export function hypervolume3(
  points: ArrayLike<number>,
  reference: readonly [number, number, number],
): number {
  const inside = pointsInside(points, reference).sort((p, q) => by(p, q, 2));
  const stairs = new Stairs(reference[0], reference[1]);
  let volume = 0;
  inside.forEach(([x = 0, y = 0, z = 0], at) => {
    stairs.add(x, y);
    volume += stairs.area * ((inside[at + 1]?.[2] ?? reference[2]) - z);
  });
  return volume;
}

/**
 * What one more point adds to the volume of the others: its own box, less what they dominate of it. Never below 0,
 * so a sum of such additions never falls.
 */
export function addedVolume3(
  point: readonly [number, number, number],
  others: ArrayLike<number>,
  reference: readonly [number, number, number],
): number {
  const sides = reference.map((end, at) => end - (point[at] ?? 0));
  if (sides.some((side) => !(side > 0))) return 0;
  const limited = Float64Array.from(others, (value, at) => Math.max(value, point[at % 3] ?? 0));
  const own = sides.reduce((product, side) => product * side, 1);
  return Math.max(0, own - hypervolume3(limited, reference));
}

function by(p: readonly number[], q: readonly number[], at: number): number {
  return (p[at] ?? 0) - (q[at] ?? 0);
}

/** Rows that are better than the reference in everything; the others dominate nothing of it. */
function pointsInside(points: ArrayLike<number>, reference: readonly number[]): number[][] {
  const width = reference.length;
  return Array.from({ length: points.length / width }, (_, row) =>
    reference.map((_, at) => points[row * width + at] ?? 0),
  ).filter((row) => row.every((value, at) => value < (reference[at] ?? 0)));
}

/** The area that points of a plane dominate: steps that go right and down, and what each new point adds. */
class Stairs {
  area = 0;
  /** Steps from left to right, between a wall at the left and one at the right. */
  readonly #x: number[];
  readonly #y: number[];

  constructor(right: number, top: number) {
    this.#x = [Number.NEGATIVE_INFINITY, right];
    this.#y = [top, Number.NEGATIVE_INFINITY];
  }

  add(x: number, y: number): void {
    let after = this.#firstFrom(x);
    let height = this.#y[after - 1] ?? 0;
    if (height <= y || (this.#x[after] === x && (this.#y[after] ?? 0) <= y)) return;
    const first = after;
    let from = x;
    while ((this.#y[after] ?? 0) >= y) {
      const to = this.#x[after] ?? 0;
      this.area += (to - from) * (height - y);
      [from, height] = [to, this.#y[after] ?? 0];
      after += 1;
    }
    this.area += ((this.#x[after] ?? 0) - from) * (height - y);
    this.#x.splice(first, after - first, x);
    this.#y.splice(first, after - first, y);
  }

  /** Place of the first step at or right of `x`. */
  #firstFrom(x: number): number {
    let [low, high] = [0, this.#x.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#x[middle] ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
