// The four times at which a perfume is smelt: which were rated, which is due, and when the others will be.
import { SMELT_AT, type SmeltAt } from '#contract/ports/ratings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AFTER: Readonly<Record<SmeltAt, number>> = {
  '0': 0,
  '30m': 30 * MINUTE,
  '4h': 4 * HOUR,
  '24h': 24 * HOUR,
};

export interface SmeltOnce {
  readonly smeltAt: SmeltAt | undefined;
  /** When it was rated, milliseconds since 1970. */
  readonly at: number;
}

export interface TimeState {
  readonly smeltAt: SmeltAt;
  readonly state: 'empty' | 'due' | 'done';
  /** When it was first rated, or when it will be due; unknown before the first smelling. */
  readonly at: number | undefined;
}

/** The clock starts with the earliest rating that tells its time; the latest time that has come and was not rated is due. */
export function timeStates(rated: readonly SmeltOnce[], now: number): readonly TimeState[] {
  const start = startOf(rated);
  const states = SMELT_AT.map((smeltAt): TimeState => {
    const done = rated.filter((one) => one.smeltAt === smeltAt).map(({ at }) => at);
    if (done.length > 0) return { smeltAt, state: 'done', at: Math.min(...done) };
    const at = start === undefined ? undefined : start + AFTER[smeltAt];
    return { smeltAt, state: 'empty', at };
  });
  const lastDone = states.findLastIndex(({ state }) => state === 'done');
  const due = states.findLastIndex(
    ({ state, smeltAt, at }, place) =>
      state === 'empty' && place > lastDone && (at === undefined ? smeltAt === '0' : at <= now),
  );
  return states.map((one, place) => (place === due ? { ...one, state: 'due' } : one));
}

/** The time that a perfumer who rates now most likely means. */
export function likelyTime(states: readonly TimeState[]): SmeltAt {
  const due = states.find(({ state }) => state === 'due');
  if (due) return due.smeltAt;
  const next = states.find(({ state }) => state === 'empty');
  return next?.smeltAt ?? '24h';
}

function startOf(rated: readonly SmeltOnce[]): number | undefined {
  const starts = rated.flatMap(({ smeltAt, at }) =>
    smeltAt === undefined ? [] : [at - AFTER[smeltAt]],
  );
  return starts.length === 0 ? undefined : Math.min(...starts);
}
