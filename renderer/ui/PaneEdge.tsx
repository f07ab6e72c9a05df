// The edge of a side pane: dragged or moved with the arrows, put back with a double press.
import type { KeyboardEvent, PointerEvent } from 'react';
import { type Side, WIDTHS } from './use-pane-sizes.ts';
import { useWords } from './words.ts';

interface PaneEdgeProps {
  readonly side: Side;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const STEP = 8;

export function PaneEdge({ side, width, onWidth }: PaneEdgeProps) {
  const { say } = useWords();
  const { least, most, fallback } = WIDTHS[side];
  /** The library grows to the right, the inspector to the left. */
  const outward = side === 'library' ? 1 : -1;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step !== undefined) onWidth(width + outward * step);
    else if (event.key === 'Home') onWidth(least);
    else if (event.key === 'End') onWidth(most);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, right } = event.currentTarget.closest('.cols')?.getBoundingClientRect() ?? {
      left: 0,
      right: window.innerWidth,
    };
    onWidth(side === 'library' ? event.clientX - left : right - event.clientX);
  };
  return (
    <div
      className={side === 'library' ? 'edge l' : 'edge r'}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(`palette.edge.${side}`)}
      aria-controls={side}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      aria-valuetext={say('palette.edge.width', { width })}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onWidth(fallback)}
    />
  );
}
