// The drawing of the radar; loaded after the first paint, because charts are the heaviest thing in the window.
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';

export interface RadarPoint {
  readonly corner: string;
  readonly now: number;
  readonly target?: number;
}

interface RadarDrawingProps {
  readonly points: readonly RadarPoint[];
  readonly size: 'card' | 'inspector';
}

/** Pixels: the box, its corner radius, and the dot of a value. */
const SIZES = {
  card: { width: 84, height: 100, radius: 32, dot: 2 },
  inspector: { width: 112, height: 116, radius: 40, dot: 2.5 },
} as const;

const GRID_STEPS = [0.25, 0.5, 0.75, 1];

export function RadarDrawing({ points, size }: RadarDrawingProps) {
  const { width, height, radius, dot } = SIZES[size];
  const now = { r: dot, className: 'radar-dot' };
  return (
    <RadarChart
      width={width}
      height={height}
      cx={width / 2}
      cy={height / 2}
      outerRadius={radius}
      data={[...points]}
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
      {points.some(({ target }) => target !== undefined) ? (
        <Radar dataKey="target" className="radar-target" isAnimationActive={false} />
      ) : null}
      <Radar dataKey="now" className="radar-now" dot={now} isAnimationActive={false} />
    </RadarChart>
  );
}
