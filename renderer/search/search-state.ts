// How a search stands for whoever watches it: what each told event makes of what was known.
import type { FrontRecipe, SearchEvent, SearchFound } from '#contract/training.ts';
import type { ComposeNote } from '#domain/search/proposal.ts';

/** `interrupted`: nobody runs it, and it can be taken up where it was. */
export type SearchPhase =
  | ('starting' | 'queued' | 'running' | 'paused')
  | ('done' | 'failed' | 'cancelled' | 'interrupted');

export interface SearchState {
  readonly phase: SearchPhase;
  readonly front: readonly FrontRecipe[];
  readonly found: SearchFound | undefined;
  /** Why nothing can be composed, or why it was not steered. */
  readonly notes: readonly ComposeNote[];
  /** Why it failed. */
  readonly reason: string;
  readonly steeredAt: number | undefined;
  readonly refusedSteer: boolean;
}

export const FIRST_STATE: SearchState = {
  phase: 'starting',
  front: [],
  found: undefined,
  notes: [],
  reason: '',
  steeredAt: undefined,
  refusedSteer: false,
};

/** Only what is told: whoever holds more than that keeps the rest. */
export function stateOf(held: SearchState): SearchState {
  const { phase, front, found, notes, reason, steeredAt, refusedSteer } = held;
  return { phase, front, found, notes, reason, steeredAt, refusedSteer };
}

/** Episodes are kept in the log and change nothing here. */
export function afterEvent(state: SearchState, event: SearchEvent): SearchState {
  switch (event.kind) {
    case 'episodes':
      return state;
    case 'state':
      return { ...state, phase: event.state, reason: '' };
    case 'front':
      return { ...state, front: event.front };
    case 'steered':
      return { ...state, steeredAt: event.episode, refusedSteer: false, notes: [] };
    case 'not-steered':
      return { ...state, refusedSteer: true, notes: event.notes };
    case 'done':
      return { ...state, phase: 'done', found: event.found, front: event.found.front };
    case 'cancelled':
      return { ...state, phase: 'cancelled' };
    case 'failed':
      return { ...state, phase: 'failed', reason: event.reason, notes: event.notes };
  }
}

/** A search that waits when its telling ends is not run by anybody here. */
export function afterEnd(state: SearchState, isWaiting: boolean): SearchState {
  const { phase } = state;
  if (phase === 'done' || phase === 'failed' || phase === 'cancelled') return state;
  return { ...state, phase: isWaiting ? 'queued' : 'interrupted' };
}

export function isLive({ phase }: Pick<SearchState, 'phase'>): boolean {
  return phase === 'starting' || phase === 'queued' || phase === 'running' || phase === 'paused';
}
