// When to explore and when to exploit: one decision an episode, by rules that are written down beside it.

export type Mode = 'warmup' | 'explore' | 'exploit';

/** Why an episode ran in its mode. */
export type ControllerRule =
  | 'warming-up'
  | 'warmed-up'
  | 'warmed-up-low'
  | 'dwelling'
  | 'budget-used'
  | 'signal-high'
  | 'signal-low'
  | 'stay';

/** Plain numbers and lists: kept, resumed and replayed bit for bit. */
export interface ControllerState {
  readonly episode: number;
  readonly mode: Mode;
  readonly lastSwitch: number;
  readonly switches: number;
  /** Outcomes 25 · u of the last 100 episodes, of either mode. */
  readonly outcomes: readonly number[];
  /** Diversity after each of the last 50 episodes. */
  readonly diversities: readonly number[];
  /** Of the last 1,000 episodes after the warm-up, 1 where it explored. */
  readonly explored: readonly (0 | 1)[];
}

export interface Decision {
  readonly mode: Mode;
  readonly rule: ControllerRule;
  /** Population standard deviation of the last 100 outcomes; null below 100. */
  readonly sigma: number | null;
  /** Mean diversity over 50 episodes. */
  readonly diversity: number;
  /** Explored episodes of the last 1,000 after the warm-up, over 1,000. */
  readonly exploreShare: number;
  readonly epsilon: number;
}

export const WARMUP_EPISODES = 1000;
const OUTCOMES = 100;
const DIVERSITIES = 50;
const BUDGET_WINDOW = 1000;
export const BUDGET = 0.3;
/** Exploring begins again only well below the budget, so that a stay of a hundred episodes cannot overrun it. */
export const BUDGET_TO_ENTER = 0.15;
export const DWELL = 100;
/** Bands around the thresholds 0.5 and 0.6: inside them nothing changes. */
export const LOW = { sigma: 0.45, diversity: 0.55 };
export const HIGH = { sigma: 0.55, diversity: 0.65 };
const LEAST_EPSILON = 0.1;

export const FIRST_STATE: ControllerState = {
  episode: 0,
  mode: 'warmup',
  lastSwitch: 0,
  switches: 0,
  outcomes: [],
  diversities: [],
  explored: [],
};

/** ε = max(0.1, 1 - e / most): how far either mode leaves its own path. */
export function epsilonAt(episode: number, mostEpisodes: number): number {
  return Math.max(LEAST_EPSILON, 1 - episode / mostEpisodes);
}

/** Takes in a finished episode and decides the mode of the next. */
export function afterEpisode(
  state: ControllerState,
  finished: { readonly outcome: number; readonly diversity: number },
  mostEpisodes: number,
): { readonly state: ControllerState; readonly decision: Decision } {
  const episode = state.episode + 1;
  const outcomes = kept(state.outcomes, finished.outcome, OUTCOMES);
  const diversities = kept(state.diversities, finished.diversity, DIVERSITIES);
  const explored: readonly (0 | 1)[] =
    state.mode === 'warmup'
      ? state.explored
      : kept(state.explored, state.mode === 'explore' ? 1 : 0, BUDGET_WINDOW);
  const sigma = outcomes.length < OUTCOMES ? null : spread(outcomes);
  const diversity = mean(diversities);
  const exploreShare = explored.reduce((sum: number, one) => sum + one, 0) / BUDGET_WINDOW;
  const signal = signalOf(sigma, diversity);
  const { mode, rule } = decide(state, episode, signal, exploreShare);
  const leftWarmup = state.mode === 'warmup' && mode !== 'warmup';
  const switched = mode !== state.mode && !leftWarmup;
  return {
    state: {
      ...{ episode, mode, outcomes, diversities, explored },
      lastSwitch: switched || leftWarmup ? episode : state.lastSwitch,
      switches: state.switches + (switched ? 1 : 0),
    },
    decision: {
      ...{ mode, rule, sigma, diversity, exploreShare },
      epsilon: epsilonAt(episode, mostEpisodes),
    },
  };
}

type Signal = 'low' | 'high' | 'between';

function signalOf(sigma: number | null, diversity: number): Signal {
  if (sigma === null) return 'between';
  if (sigma < LOW.sigma || diversity < LOW.diversity) return 'low';
  return sigma > HIGH.sigma && diversity > HIGH.diversity ? 'high' : 'between';
}

/** The rules in their order; the first that applies decides. */
function decide(
  { mode, lastSwitch }: ControllerState,
  episode: number,
  signal: Signal,
  exploreShare: number,
): { readonly mode: Mode; readonly rule: ControllerRule } {
  if (episode < WARMUP_EPISODES) return { mode: 'warmup', rule: 'warming-up' };
  if (mode === 'warmup') {
    return signal === 'low'
      ? { mode: 'explore', rule: 'warmed-up-low' }
      : { mode: 'exploit', rule: 'warmed-up' };
  }
  if (episode - lastSwitch < DWELL) return { mode, rule: 'dwelling' };
  if (mode === 'explore' && exploreShare >= BUDGET) return { mode: 'exploit', rule: 'budget-used' };
  if (mode === 'explore' && signal === 'high') return { mode: 'exploit', rule: 'signal-high' };
  if (mode === 'exploit' && signal === 'low' && exploreShare <= BUDGET_TO_ENTER) {
    return { mode: 'explore', rule: 'signal-low' };
  }
  return { mode, rule: 'stay' };
}

function kept<T>(list: readonly T[], one: T, most: number): readonly T[] {
  return list.length < most ? [...list, one] : [...list.slice(1), one];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
