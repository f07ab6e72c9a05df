// The learner on its standard trial at full length: how long it holds the pole, and what a step costs.
import { cartPole } from '#domain/learning/cart-pole.ts';
import { Critic } from '#domain/learning/critic.ts';
import type { MatrixEngine } from '#domain/learning/matrix.ts';
import { PlainActor } from '#domain/learning/plain-actor.ts';
import { Ppo, ppoState } from '#domain/learning/ppo.ts';
import { Rollout } from '#domain/learning/rollout.ts';
import { seededRandom } from '#domain/search/random.ts';
import { type BenchReport, median, reportOf } from './figure.ts';

const SEEDS = [1, 2, 3];
const STEPS = 500_000;
const LANES = 4;
const LANE_STEPS = 128;
const LAST_EPISODES = 100;
const HIDDEN = 64;
const LEARNING_RATE = 2.5e-4;
const SETTINGS = {
  epochs: 4,
  minibatches: 4,
  clip: 0.2,
  valueWeight: 0.5,
  entropyWeight: 0.01,
  mostGradient: 0.5,
  targetDivergence: Number.POSITIVE_INFINITY,
} as const;

interface Trial {
  readonly held: number;
  readonly stepsPerCpuSecond: number;
}

/** Three seeds of half a million steps, with the settings of the published trials (Huang et al. 2022). */
export function benchPpo(newEngine: () => MatrixEngine): BenchReport {
  const trials = SEEDS.map((seed) => trialOf(seed, newEngine()));
  const held = trials.map((trial) => trial.held);
  return reportOf('ppo', [
    {
      name: 'steps the pole is held, last 100 episodes, mean of 3 seeds',
      value: held.reduce((sum, one) => sum + one, 0) / held.length,
      unit: '',
      atLeast: 490,
    },
    { name: 'the same, worst seed', value: Math.min(...held), unit: '', atLeast: 450 },
    {
      name: 'steps learned from for each CPU second, median',
      value: median(trials.map((trial) => trial.stepsPerCpuSecond)),
      unit: '',
    },
  ]);
}

function trialOf(seed: number, engine: MatrixEngine): Trial {
  const random = seededRandom(seed);
  const actor = new PlainActor([4, HIDDEN, HIDDEN, 2], engine, random);
  const critic = new Critic([4, HIDDEN, HIDDEN], engine, random);
  const lanes = Array.from({ length: LANES }, () => cartPole(random));
  const rollout = new Rollout(lanes, actor, critic, engine);
  const ppo = new Ppo(actor, critic, ppoState(actor, critic), engine);
  const iterations = Math.floor(STEPS / (LANES * LANE_STEPS));
  const held: number[] = [];
  rollout.start();
  const from = process.cpuUsage();
  for (let at = 0; at < iterations; at += 1) {
    const gathered = rollout.gather({ steps: LANE_STEPS, discount: 0.99, lambda: 0.95 }, random);
    held.push(...gathered.episodes.map(({ sum }) => sum));
    const learningRate = LEARNING_RATE * (1 - at / iterations);
    ppo.update(gathered.experience, { ...SETTINGS, learningRate }, random);
  }
  const { user, system } = process.cpuUsage(from);
  const last = held.slice(-LAST_EPISODES);
  return {
    held: last.reduce((sum, one) => sum + one, 0) / last.length,
    stepsPerCpuSecond: (iterations * LANES * LANE_STEPS) / ((user + system) / 1e6),
  };
}
