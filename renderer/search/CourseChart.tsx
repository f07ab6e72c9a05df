// One chart of the course of a search: its scale as text beside a canvas that is drawn anew with every telling.
import { useLayoutEffect, useRef } from 'react';
import { fixed } from '#renderer/ui/numbers.ts';
import { usePalette } from '#renderer/ui/use-palette.ts';
import { useSize } from '#renderer/ui/use-size.ts';
import { type CoursePicture, drawCourse } from './course-canvas.ts';

interface CourseChartProps {
  readonly picture: CoursePicture;
  readonly places: number;
  readonly size: 'large' | 'small';
}

export function CourseChart({ picture, places, size }: CourseChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useSize(plot);
  const palette = usePalette();
  useLayoutEffect(() => {
    if (canvas.current) drawCourse(canvas.current, picture, box, palette);
  }, [picture, box, palette]);
  const { low, high, ticks } = picture;
  return (
    <div className={`course ${size}`} aria-hidden="true">
      <div ref={plot} className="plot">
        <canvas ref={canvas} />
        {ticks.map((tick) => (
          <span
            key={tick}
            className="scale-label"
            style={{ top: `${100 * (1 - (tick - low) / (high - low))}%` }}
          >
            {fixed(tick, places)}
          </span>
        ))}
      </div>
    </div>
  );
}
