// Long lists draw only the rows in sight and a margin around them, so that ten thousand scroll like ten.
import { type UIEvent, useCallback, useState } from 'react';

export interface RowWindow {
  /** First row drawn, and the row after the last one drawn. */
  readonly first: number;
  readonly last: number;
  /** Height of what is not drawn, pixels. */
  readonly before: number;
  readonly after: number;
  /** For the element that scrolls. */
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Height of a dense row, the same as `--row-dense`. */
const ROW_PX = 24;
/** Rows drawn beyond both edges, and how many come at a time: with more of either a frame takes longer than it lasts. */
const BEYOND = 8;
const STEP = 4;
/** Taken for the height until it is known. */
const FIRST_PX = 1200;

/** Lists of up to `whole` rows are drawn whole. */
export function useRowWindow(count: number, whole = 0): RowWindow {
  const [view, setView] = useState({ top: 0, height: FIRST_PX });
  const onScroll = useCallback(({ currentTarget }: UIEvent<HTMLElement>) => {
    const { scrollTop, clientHeight } = currentTarget;
    // Scrolling within a step draws nothing.
    const step = STEP * ROW_PX;
    const top = Math.floor(scrollTop / step) * step;
    setView((known) =>
      known.top === top && known.height === clientHeight ? known : { top, height: clientHeight },
    );
  }, []);
  if (count <= whole) return { first: 0, last: count, before: 0, after: 0, onScroll };
  const first = Math.min(count, Math.max(0, Math.floor(view.top / ROW_PX) - BEYOND));
  const last = Math.min(count, Math.ceil((view.top + view.height) / ROW_PX) + STEP + BEYOND);
  return { first, last, before: first * ROW_PX, after: (count - last) * ROW_PX, onScroll };
}
