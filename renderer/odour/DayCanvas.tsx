// The drawing of a day: on a canvas for the screen, where it must never keep a frame waiting, and as shapes for paper.
import { memo, useLayoutEffect, useRef } from 'react';
import { type Palette, usePalette } from '#renderer/ui/use-palette.ts';
import type { Size } from '#renderer/ui/use-size.ts';
import type { FamilyBand } from './day-picture.ts';

interface DayCanvasProps {
  readonly bands: readonly FamilyBand[];
  /** Paths of the errors' edges, dashed. */
  readonly edges: readonly string[];
  readonly size: Size;
}

export const DayCanvas = memo(function DayCanvas({ bands, edges, size }: DayCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useLayoutEffect(() => {
    if (canvas.current) draw(canvas.current, { bands, edges, size }, palette);
  }, [bands, edges, size, palette]);
  return (
    <>
      <canvas ref={canvas} className="on-screen" aria-hidden="true" />
      <svg className="on-paper" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        {bands.map(({ family, path }) => (
          <path key={family} className={`band ink-${family}`} d={path} />
        ))}
        {edges.map((path) => (
          <path key={path} className="edge-line" d={path} />
        ))}
      </svg>
    </>
  );
});

const GAP = 1;
const DASH = [3, 3];

function draw(
  canvas: HTMLCanvasElement,
  { bands, edges, size }: DayCanvasProps,
  palette: Palette,
): void {
  const sharp = window.devicePixelRatio;
  canvas.width = Math.round(size.width * sharp);
  canvas.height = Math.round(size.height * sharp);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(sharp, sharp);
  context.lineWidth = GAP;
  context.strokeStyle = palette.panel;
  for (const { family, path } of bands) {
    const shape = new Path2D(path);
    context.fillStyle = palette.family[family];
    context.fill(shape);
    context.stroke(shape);
  }
  context.setLineDash(DASH);
  context.strokeStyle = palette.ink;
  for (const path of edges) context.stroke(new Path2D(path));
}
