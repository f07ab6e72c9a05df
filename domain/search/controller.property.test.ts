// The controller's promises on hostile traces: few switches, a budget that holds, the same decisions when replayed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterEpisode,
  type ControllerState,
  type Decision,
  epsilonAt,
  FIRST_STATE,
  WARMUP_EPISODES,
} from './controller.ts';
import { seededRandom } from './random.ts';

const EPISODES = 4000;

/** Outcomes and diversities that walk about around the thresholds. */
function walk(seed: number, jump: number) {
  const random = seededRandom(seed);
  let [sigma, diversity] = [0.5, 0.6];
  return () => {
    sigma = Math.max(0, sigma + (random.next() - 0.5) * jump);
    diversity = Math.min(1, Math.max(0, diversity + (random.next() - 0.5) * jump));
    const side = random.next() < 0.5 ? -1 : 1;
    return { outcome: 10 + side * sigma, diversity };
  };
}

function run(next: () => { outcome: number; diversity: number }, episodes: number) {
  let state: ControllerState = FIRST_STATE;
  const decisions: Decision[] = [];
  for (let at = 0; at < episodes; at += 1) {
    const after = afterEpisode(state, next(), episodes);
    state = after.state;
    decisions.push(after.decision);
  }
  return { state, decisions };
}

describe('the controller', () => {
  it('never exploits before a thousand episodes, switches at most once in a hundred, keeps the budget', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.constantFrom(0.002, 0.02, 0.1, 0.5),
        (seed, jump) => {
          const { state, decisions } = run(walk(seed, jump), EPISODES);
          const early = decisions.slice(0, WARMUP_EPISODES - 1);
          expect(early.every(({ mode }) => mode === 'warmup')).toBe(true);
          const most = Math.floor((EPISODES - WARMUP_EPISODES) / 100) + 1;
          expect(state.switches).toBeLessThanOrEqual(most);
          const explored = decisions
            .slice(WARMUP_EPISODES - 1)
            .map(({ mode }) => mode === 'explore');
          let inWindow = 0;
          explored.forEach((one, at) => {
            inWindow += (one ? 1 : 0) - (at >= 1000 && explored[at - 1000] ? 1 : 0);
            expect(inWindow).toBeLessThanOrEqual(300);
          });
        },
      ),
      { seed: 20261125, numRuns: 60 },
    );
  }, 60_000);

  it('decides the same when it is resumed from its record', () => {
    const [whole, again] = [run(walk(7, 0.1), 2000), walk(7, 0.1)];
    let state: ControllerState = FIRST_STATE;
    whole.decisions.forEach((decision) => {
      state = JSON.parse(JSON.stringify(state)) as ControllerState;
      const after = afterEpisode(state, again(), 2000);
      expect(after.decision).toEqual(decision);
      state = after.state;
    });
    expect(state).toEqual(whole.state);
  });

  it('explores a plateau within its budget and exploits what still moves', () => {
    const plateau = run(() => ({ outcome: 12, diversity: 0.9 }), 3000);
    const first = plateau.decisions[WARMUP_EPISODES - 1];
    expect(first).toMatchObject({ mode: 'explore', rule: 'warmed-up-low', sigma: 0 });
    expect(plateau.state.switches).toBeLessThanOrEqual(12);
    let sign = 1;
    const moving = run(() => {
      sign = -sign;
      return { outcome: 12 + sign, diversity: 0.9 };
    }, 3000);
    expect(moving.state).toMatchObject({ mode: 'exploit', switches: 0 });
    expect(moving.decisions[WARMUP_EPISODES - 1]?.rule).toBe('warmed-up');
  });

  it('has no spread before a hundred outcomes, and an epsilon that falls to a tenth', () => {
    const { decisions } = run(walk(1, 0.1), 120);
    expect(decisions[98]?.sigma).toBeNull();
    expect(decisions[99]?.sigma).toBeGreaterThanOrEqual(0);
    expect([epsilonAt(0, 100), epsilonAt(50, 100), epsilonAt(100, 100)]).toEqual([1, 0.5, 0.1]);
  });
});
