// Rows taken by their number, state or family and put down between others of the same list.
import { type PointerEvent, useRef, useState } from 'react';
import { commonLevel, outermost, positionOf } from '#domain/recipe/paths.ts';
import { pathAt } from './grid-focus.ts';

/** Where the rows would go: above or below this row. */
export interface DropMark {
  readonly path: string;
  readonly side: 'above' | 'below';
}

interface Drag {
  readonly path: string;
  readonly startY: number;
  readonly isMoving: boolean;
}

/** Pixels before a press becomes a drag. */
const SLACK_PX = 4;
/** Near the edge of the list it scrolls. */
const EDGE_PX = 32;

export function useRowDrag(
  chosenPaths: ReadonlySet<string>,
  onDrop: (paths: readonly string[], gap: number) => void,
) {
  const drag = useRef<Drag>(undefined);
  const [mark, setMark] = useState<DropMark>();
  const draggedPaths = (path: string) => (chosenPaths.has(path) ? outermost(chosenPaths) : [path]);
  const end = () => {
    drag.current = undefined;
    setMark(undefined);
  };
  const onPointerDown = (event: PointerEvent<HTMLTableElement>) => {
    const path = handleAt(event.target);
    if (path === undefined || event.button !== 0) return;
    drag.current = { path, startY: event.clientY, isMoving: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLTableElement>) => {
    const now = drag.current;
    if (!now || (!now.isMoving && Math.abs(event.clientY - now.startY) < SLACK_PX)) return;
    // Only now, so that a press without a move is still a click on what is there.
    if (!now.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { ...now, isMoving: true };
    scrollAtEdge(event.currentTarget, event.clientY);
    const next = markAt(event, commonLevel(draggedPaths(now.path)));
    setMark((known) => (known?.path === next?.path && known?.side === next?.side ? known : next));
  };
  const onPointerUp = () => {
    const now = drag.current;
    if (now?.isMoving && mark) {
      const gap = positionOf(mark.path) + (mark.side === 'below' ? 1 : 0);
      onDrop(draggedPaths(now.path), gap);
    }
    end();
  };
  return { mark, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } };
}

/** Path of the row whose first cells, up to the name, are under the pointer. */
function handleAt(target: EventTarget): string | undefined {
  const isHandle = target instanceof Element && target.closest('.del, .c, .f') !== null;
  return isHandle ? pathAt(target) : undefined;
}

/** The row under the pointer, or the accord around it that stands in the list of the dragged rows. */
function markAt(
  { clientX, clientY }: PointerEvent,
  parent: string | undefined,
): DropMark | undefined {
  const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-path]');
  const path = under?.dataset['path'];
  if (!under || path === undefined || parent === undefined) return undefined;
  const prefix = parent === '' ? '' : `${parent}.`;
  if (!path.startsWith(prefix)) return undefined;
  const [own = ''] = path.slice(prefix.length).split('.');
  const target = prefix + own;
  const { top, height } = under.getBoundingClientRect();
  const isBelow = target !== path || clientY > top + height / 2;
  return { path: target, side: isBelow ? 'below' : 'above' };
}

function scrollAtEdge(table: HTMLElement, y: number): void {
  const area = table.parentElement;
  if (!area) return;
  const { top, bottom } = area.getBoundingClientRect();
  if (y < top + 2 * EDGE_PX) area.scrollBy(0, -EDGE_PX);
  else if (y > bottom - EDGE_PX) area.scrollBy(0, EDGE_PX);
}
