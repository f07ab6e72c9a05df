// Which view the window shows: the formula being made, a search for better ones, or how it smells.
import { flushSync } from 'react-dom';
import { create } from 'zustand';

export const VIEWS = ['compose', 'hybrid', 'smell'] as const;
export type View = (typeof VIEWS)[number];

interface ViewStore {
  readonly view: View;
  readonly show: (view: View) => void;
}

const useView = create<ViewStore>()((set) => ({
  view: 'compose',
  show: (view) => set({ view }),
}));

/** The pane of a view, and what has the focus in it first. */
export const PLACES = {
  compose: { pane: 'formula', first: '[data-column="grams"]' },
  hybrid: { pane: 'hybrid', first: '[data-act=first]:enabled, .txt' },
  smell: { pane: 'smell', first: '[role=slider]' },
} as const satisfies Readonly<Record<View, { readonly pane: string; readonly first: string }>>;

export function focusFirst(view: View): void {
  const { pane, first } = PLACES[view];
  const place = document.getElementById(pane);
  (place?.querySelector<HTMLElement>(first) ?? place)?.focus();
}

/** For acts that end in the formula's table. */
export function toCompose(): void {
  useView.getState().show('compose');
}

/** From the view that has no panes beside it to the one that has; false where it is not shown. */
export function leaveWholeView(): boolean {
  const { view, show } = useView.getState();
  if (view !== 'hybrid') return false;
  flushSync(() => show('compose'));
  return true;
}

/** The view, and the act that changes it and leaves the focus where the hand goes first. */
export function useViewWithFocus() {
  const { view, show } = useView();
  return {
    view,
    show: (next: View) => {
      flushSync(() => show(next));
      focusFirst(next);
    },
  };
}
