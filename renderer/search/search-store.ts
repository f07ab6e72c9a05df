// The search that this window watches; it goes on whichever view is shown, and is found again after a reload.
import { create } from 'zustand';
import type { SearchSpec } from '#contract/training.ts';
import { SearchLog } from './search-log.ts';
import { FIRST_STATE, type SearchState } from './search-state.ts';

export interface WatchedJob {
  readonly id: string;
  /** As it is by now: what was steered is in it. */
  readonly spec: SearchSpec;
}

/** An order that came to nothing. */
export type OrderProblem =
  | { readonly kind: 'elsewhere' | 'unknown' }
  | { readonly kind: 'failed'; readonly reason: string };

interface SearchStore extends SearchState {
  readonly job: WatchedJob | undefined;
  /** Grows in place; `drawn` rises when there is more of it to see. */
  readonly log: SearchLog;
  readonly drawn: number;
  /** Of the last seconds; undefined while it is not known. */
  readonly episodesPerSecond: number | undefined;
  readonly problem: OrderProblem | undefined;
}

export const useSearch = create<SearchStore>()(() => ({
  ...FIRST_STATE,
  job: undefined,
  log: new SearchLog(),
  drawn: 0,
  episodesPerSecond: undefined,
  problem: undefined,
}));

/** A job to watch from its beginning. */
export function watchAnew(job: WatchedJob): void {
  useSearch.setState({
    ...FIRST_STATE,
    ...{ job, log: new SearchLog(), drawn: 0, episodesPerSecond: undefined, problem: undefined },
  });
}
