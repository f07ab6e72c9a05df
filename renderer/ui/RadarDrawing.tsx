// The drawing of the radar; loaded after the first paint, because charts are the heaviest thing in the window.
import { memo } from 'react';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, RadarChart } from 'recharts';

interface RadarDrawingProps {
  /** Letters of the corners, clockwise from the top. */
  readonly corners: string;
  /** Values of the corners, 0 to 1. */
  readonly now: readonly number[];
  readonly target: readonly number[] | undefined;
  readonly ghosts: readonly { readonly id: string; readonly values: readonly number[] }[];
  readonly size: 'card' | 'inspector' | 'large';
}

/** Pixels: the box, its corner radius, and the dot of a value. */
const SIZES = {
  card: { width: 84, height: 100, radius: 32, dot: 2 },
  inspector: { width: 112, height: 116, radius: 40, dot: 2.5 },
  large: { width: 208, height: 208, radius: 84, dot: 3 },
} as const;

const GRID_STEPS = [0.25, 0.5, 0.75, 1];

/** What moves is drawn by itself: a keystroke sets the points of two shapes, and the chart around them stays. */
export function RadarDrawing({ corners, now, target, ghosts, size }: RadarDrawingProps) {
  const { width, height, dot } = SIZES[size];
  return (
    <>
      <RadarGround corners={corners} size={size} />
      <svg className="radar-values" width={width} height={height}>
        {ghosts.map(({ id, values }) => (
          <polygon key={id} className={`radar-ghost ghost-${id}`} points={pointsOf(values, size)} />
        ))}
        {target ? <polygon className="radar-target" points={pointsOf(target, size)} /> : null}
        <polygon className="radar-now" points={pointsOf(now, size)} />
        {corners.split('').map((corner, at) => {
          const [x, y] = placeOf(now[at] ?? 0, at, size);
          return <circle key={corner} className="radar-dot" cx={x} cy={y} r={dot} />;
        })}
      </svg>
    </>
  );
}

type GroundProps = Pick<RadarDrawingProps, 'corners' | 'size'>;

const RadarGround = memo(function RadarGround({ corners, size }: GroundProps) {
  const { width, height, radius } = SIZES[size];
  return (
    <RadarChart
      width={width}
      height={height}
      cx={width / 2}
      cy={height / 2}
      outerRadius={radius}
      data={corners.split('').map((corner) => ({ corner }))}
      accessibilityLayer={false}
    >
      <PolarGrid className="radar-grid" polarRadius={GRID_STEPS.map((step) => step * radius)} />
      <PolarAngleAxis
        dataKey="corner"
        tick={{ className: 'lab' }}
        tickLine={false}
        axisLine={false}
      />
      <PolarRadiusAxis domain={[0, 1]} tick={false} axisLine={false} />
    </RadarChart>
  );
});

function pointsOf(values: readonly number[], size: RadarDrawingProps['size']): string {
  return values.map((value, at) => placeOf(value, at, size).join(',')).join(' ');
}

/** Four corners: up, right, down, left. */
function placeOf(value: number, at: number, size: RadarDrawingProps['size']): [number, number] {
  const { width, height, radius } = SIZES[size];
  const angle = (at * Math.PI) / 2;
  const reach = radius * Math.min(1, Math.max(0, value));
  const rounded = (pixels: number) => Math.round(100 * pixels) / 100;
  return [
    rounded(width / 2 + reach * Math.sin(angle)),
    rounded(height / 2 - reach * Math.cos(angle)),
  ];
}
