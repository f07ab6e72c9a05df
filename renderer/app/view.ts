// Which view the centre shows: the formula being made, or how it smells.
import { flushSync } from 'react-dom';
import { create } from 'zustand';

export const VIEWS = ['compose', 'smell'] as const;
export type View = (typeof VIEWS)[number];

interface ViewStore {
  readonly view: View;
  readonly show: (view: View) => void;
}

const useView = create<ViewStore>()((set) => ({
  view: 'compose',
  show: (view) => set({ view }),
}));

/** For acts that end in the formula's table. */
export function toCompose(): void {
  useView.getState().show('compose');
}

/** The view, and the act that changes it and leaves the focus where the hand goes first. */
export function useViewWithFocus() {
  const { view, show } = useView();
  return {
    view,
    show: (next: View) => {
      flushSync(() => show(next));
      const first = next === 'smell' ? '#smell [role=slider]' : '#formula [data-column="grams"]';
      const pane = document.getElementById(next === 'smell' ? 'smell' : 'formula');
      (document.querySelector<HTMLElement>(first) ?? pane)?.focus();
    },
  };
}
