// The cart and the pole (Barto, Sutton, Anderson 1983) with the constants of CartPole-v1: the learner's standard trial.
import type { Random } from '#domain/search/random.ts';
import type { Environment } from './environment.ts';

const GRAVITY = 9.8;
const POLE_MASS = 0.1;
const TOTAL_MASS = 1.1;
const HALF_LENGTH = 0.5;
const FORCE = 10;
const SECONDS = 0.02;
const FARTHEST = 2.4;
const STEEPEST = (12 * 2 * Math.PI) / 360;
const LONGEST = 500;

export function cartPole(random: Random): Environment {
  const state = new Float64Array(4);
  let steps = 0;
  return {
    start() {
      for (let at = 0; at < 4; at += 1) state[at] = random.next() * 0.1 - 0.05;
      steps = 0;
    },
    observe(into, from) {
      for (let at = 0; at < 4; at += 1) into[from + at] = state[at] ?? 0;
    },
    mask(into, from) {
      into.fill(1, from, from + 2);
    },
    step(actions, at) {
      const [x = 0, speed = 0, angle = 0, turning = 0] = state;
      const force = actions[at] === 1 ? FORCE : -FORCE;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const pull = (force + POLE_MASS * HALF_LENGTH * turning ** 2 * sin) / TOTAL_MASS;
      const spin =
        (GRAVITY * sin - cos * pull) /
        (HALF_LENGTH * (4 / 3 - (POLE_MASS * cos ** 2) / TOTAL_MASS));
      const push = pull - (POLE_MASS * HALF_LENGTH * spin * cos) / TOTAL_MASS;
      state.set([
        x + SECONDS * speed,
        speed + SECONDS * push,
        angle + SECONDS * turning,
        turning + SECONDS * spin,
      ]);
      steps += 1;
      const fell = Math.abs(state[0] ?? 0) > FARTHEST || Math.abs(state[2] ?? 0) > STEEPEST;
      return { reward: 1, ended: fell || steps >= LONGEST };
    },
  };
}
