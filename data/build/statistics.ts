// The few statistics that class estimates rest on: middle value, scatter, and a straight line by least squares.

/** The middle value; of an even number the mean of the two. Undefined for none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Standard deviation around the mean; 0 for fewer than two values. */
export function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Root of the mean square. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(sum(values.map((value) => value ** 2)) / values.length);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Scatter of the points around the line. */
  readonly deviation: number;
}

/** The line of least squares; level where all points share one x. Undefined for fewer than three points. */
export function lineThrough(points: readonly Point[]): Line | undefined {
  if (points.length < 3) return undefined;
  const meanX = sum(points.map(({ x }) => x)) / points.length;
  const meanY = sum(points.map(({ y }) => y)) / points.length;
  const width = sum(points.map(({ x }) => (x - meanX) ** 2));
  const shared = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const slope = width === 0 ? 0 : shared / width;
  const intercept = meanY - slope * meanX;
  const squares = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2));
  return { slope, intercept, deviation: Math.sqrt(squares / (points.length - 2)) };
}

export function at(line: Line, x: number): number {
  return line.intercept + line.slope * x;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
