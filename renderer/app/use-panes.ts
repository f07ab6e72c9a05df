// The side panes: beside the formula where there is room, to be folded away; drawers over it where there is not.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { giveBack } from '#renderer/ui/use-focus-return.ts';
import { type Side, usePaneSizes } from '#renderer/ui/use-pane-sizes.ts';

type OpenPane = 'none' | Side;

export function usePanes() {
  const { widths, folded, resize, fold } = usePaneSizes();
  const [openPane, setOpenPane] = useState<OpenPane>('none');
  useDrawerFocus(openPane);
  const foldAway = (side: Side) => {
    const pane = document.getElementById(side);
    const hadFocus = pane?.contains(document.activeElement);
    flushSync(() => fold(side, true));
    // What cannot be seen cannot have the focus.
    if (hadFocus) document.getElementById('formula')?.focus();
  };
  const toggle = (side: Side) => {
    if (!isInline(side)) setOpenPane((now) => (now === side ? 'none' : side));
    else if (folded[side]) fold(side, false);
    else foldAway(side);
  };
  return {
    widths,
    folded,
    resize,
    openPane,
    toggle,
    /** Makes it visible at once. */
    show: (side: Side) => flushSync(() => (isInline(side) ? fold(side, false) : setOpenPane(side))),
    closeDrawer: () => setOpenPane('none'),
  };
}

/** The styles decide where there is room for it beside the formula. */
function isInline(side: Side): boolean {
  const pane = document.getElementById(side);
  return pane !== null && getComputedStyle(pane).position !== 'absolute';
}

/** Into the pane that is asked for, and back when it closes with the focus in it. */
function useDrawerFocus(openPane: OpenPane): void {
  useEffect(() => {
    const pane = document.getElementById(openPane);
    if (!pane) return;
    const before = document.activeElement;
    pane.focus();
    return () => {
      const now = document.activeElement;
      if (now === document.body || pane.contains(now)) giveBack(before);
    };
  }, [openPane]);
}
