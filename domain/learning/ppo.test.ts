// The learner on its standard trial, short: it must learn to hold the pole, and the same seed must learn the same.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { cartPole } from './cart-pole.ts';
import { Critic } from './critic.ts';
import { plainEngine } from './matrix.ts';
import { PlainActor } from './plain-actor.ts';
import { Ppo, ppoState } from './ppo.ts';
import { Rollout } from './rollout.ts';

const SETTINGS = {
  epochs: 4,
  minibatches: 4,
  clip: 0.2,
  valueWeight: 0.5,
  entropyWeight: 0.01,
  mostGradient: 0.5,
  targetDivergence: Number.POSITIVE_INFINITY,
};

function trained(seed: number, iterations: number) {
  const random = seededRandom(seed);
  const engine = plainEngine('single');
  const actor = new PlainActor([4, 64, 64, 2], engine, random);
  const critic = new Critic([4, 64, 64], engine, random);
  const lanes = Array.from({ length: 4 }, () => cartPole(random));
  const rollout = new Rollout(lanes, actor, critic, engine);
  rollout.start();
  const ppo = new Ppo(actor, critic, ppoState(actor, critic), engine);
  const sums: number[] = [];
  for (let at = 0; at < iterations; at += 1) {
    const { experience, episodes } = rollout.gather(
      { steps: 128, discount: 0.99, lambda: 0.95 },
      random,
    );
    sums.push(...episodes.map(({ sum }) => sum));
    ppo.update(experience, { ...SETTINGS, learningRate: 2.5e-4 * (1 - at / iterations) }, random);
  }
  return { sums, weights: Float64Array.from(actor.networks[0]?.parameters ?? []) };
}

describe('the learner', () => {
  it('learns to hold the pole within 40,000 steps', () => {
    const { sums } = trained(1, 78);
    const first = sums.slice(0, 50);
    const last = sums.slice(-20);
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(mean(first)).toBeLessThan(60);
    expect(mean(last)).toBeGreaterThan(130);
  }, 60_000);

  it('learns the same from the same seed, and otherwise from another', () => {
    const [one, same, other] = [trained(3, 3), trained(3, 3), trained(4, 3)];
    expect(same.weights).toEqual(one.weights);
    expect(other.weights).not.toEqual(one.weights);
  });
});
