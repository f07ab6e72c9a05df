// The drawing of the family radar; loaded after the first paint. What moves is drawn apart from the chart around it.
import { memo } from 'react';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, RadarChart } from 'recharts';

interface FamilyRadarDrawingProps {
  /** Names of the corners, clockwise from the top, one a line. */
  readonly corners: string;
  /** Values of the corners, 0 to 1. */
  readonly now: readonly number[];
  readonly wholeDay: readonly number[] | undefined;
}

/** Pixels. */
const SIDE = 260;
const RADIUS = 92;
const STEPS = [0.25, 0.5, 0.75, 1];

export function FamilyRadarDrawing({ corners, now, wholeDay }: FamilyRadarDrawingProps) {
  return (
    <>
      <Ground corners={corners} />
      <svg className="radar-values" width={SIDE} height={SIDE}>
        {wholeDay ? <polygon className="radar-ghost" points={pointsOf(wholeDay)} /> : null}
        <polygon className="radar-now" points={pointsOf(now)} />
      </svg>
    </>
  );
}

const Ground = memo(function Ground({ corners }: Pick<FamilyRadarDrawingProps, 'corners'>) {
  return (
    <RadarChart
      width={SIDE}
      height={SIDE}
      cx={SIDE / 2}
      cy={SIDE / 2}
      outerRadius={RADIUS}
      data={corners.split('\n').map((corner) => ({ corner }))}
      accessibilityLayer={false}
    >
      <PolarGrid className="radar-grid" polarRadius={STEPS.map((step) => step * RADIUS)} />
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

function pointsOf(values: readonly number[]): string {
  return values
    .map((value, at) => {
      const angle = (2 * Math.PI * at) / values.length;
      const reach = RADIUS * Math.min(1, Math.max(0, value));
      const x = SIDE / 2 + reach * Math.sin(angle);
      const y = SIDE / 2 - reach * Math.cos(angle);
      return `${x.toFixed(2)},${y.toFixed(2)}`;
    })
    .join(' ');
}
