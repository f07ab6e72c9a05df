// The shapes of a ternary diagram: one cell a point, joined by the corner that leads there.
import type { TernaryPoint } from '#domain/odour/ternary.ts';

/** The corners stand at the top, at the left and at the right. */
export interface TernaryFrame {
  readonly width: number;
  readonly height: number;
  /** Parts of a side. */
  readonly steps: number;
}

export interface Region {
  /** The corner that is smelled first; undefined where nothing reaches its threshold. */
  readonly corner: TernaryPoint['dominant'];
  /** Of an SVG path. */
  readonly path: string;
  /** Where its letter stands. */
  readonly x: number;
  readonly y: number;
}

/** Where shares stand: the first corner on top, the second left, the third right. */
export function placeIn([first, , third]: TernaryPoint['shares'], frame: TernaryFrame) {
  return {
    x: frame.width * (third + first / 2),
    y: frame.height * (1 - first),
  };
}

/** One region a leading corner, in the order of the corners. */
export function regionsOf(points: readonly TernaryPoint[], frame: TernaryFrame): Region[] {
  const byCorner = Map.groupBy(points, ({ dominant }) => dominant);
  return ([0, 1, 2, undefined] as const).flatMap((corner) => {
    const own = byCorner.get(corner);
    if (!own) return [];
    const places = own.map(({ shares }) => placeIn(shares, frame));
    const mean = (axis: 'x' | 'y') =>
      places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    return [
      {
        corner,
        path: places.map(({ x, y }) => cell(x, y, frame)).join(''),
        x: mean('x'),
        y: mean('y'),
      },
    ];
  });
}

/** The six points halfway to the neighbours' corners; what sticks out of the triangle is cut by it. */
function cell(x: number, y: number, { width, height, steps }: TernaryFrame): string {
  const right = width / steps / 2;
  const up = height / steps / 3;
  const points = [
    [x, y - 2 * up],
    [x + right, y - up],
    [x + right, y + up],
    [x, y + 2 * up],
    [x - right, y + up],
    [x - right, y - up],
  ];
  return `M${points.map(([a = 0, b = 0]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join('L')}Z`;
}
