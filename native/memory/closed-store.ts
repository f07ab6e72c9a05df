// A store that keeps nothing: what the workbench stands on when the data folder cannot be written or read.
import { type Backup, NotKept, type Store, type StoreState } from '#contract/ports/store.ts';
import { memoryStore } from './store.ts';

type Closed = Exclude<StoreState, 'ready'>;

/** Empty to read, refusing to write; good backups are still offered. */
export function closedStore(state: Closed, detail: string, backups: () => Backup[]): Store {
  const backup = async () => {
    throw new NotKept(state, detail);
  };
  const empty = { ...memoryStore(() => 0), state, detail };
  return refusingChanges({ ...empty, backup, backups: async () => backups() });
}

/** The same store with every change refused for the reason of its state. */
export function refusingChanges(store: Store): Store {
  const { state, detail } = store;
  if (state === 'ready') return store;
  const refuse = async (): Promise<never> => {
    throw new NotKept(state, detail);
  };
  return {
    ...store,
    formulas: { ...store.formulas, save: refuse },
    ratings: { ...store.ratings, rate: refuse, prefer: refuse, markSent: refuse },
    stream: { ...store.stream, append: refuse, read: refuse, acknowledge: refuse, claim: refuse },
    settings: { ...store.settings, set: refuse, keepMaterial: refuse, removeMaterial: refuse },
    jobs: {
      ...store.jobs,
      ...{ submit: refuse, claim: refuse, heartbeat: refuse, keep: refuse, leave: refuse },
      cancel: refuse,
    },
  };
}
