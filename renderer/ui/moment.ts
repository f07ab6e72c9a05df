// The moment of the day that the hand on a timeline shows; every chart looks at the same one.
import { create } from 'zustand';

interface MomentStore {
  /** Undefined while the whole day is shown. */
  readonly seconds: number | undefined;
  readonly show: (seconds: number) => void;
  readonly wholeDay: () => void;
}

export const useMoment = create<MomentStore>()((set) => ({
  seconds: undefined,
  show: (seconds) => set({ seconds }),
  wholeDay: () => set({ seconds: undefined }),
}));
