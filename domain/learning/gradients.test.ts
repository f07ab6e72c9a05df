// Every gradient against central differences in double precision: network, masked choice, and the whole PPO loss.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { Critic } from './critic.ts';
import { addLogitGradient, entropyOf, probabilities } from './masked-softmax.ts';
import { plainEngine } from './matrix.ts';
import { Network } from './network.ts';
import { normal } from './normal.ts';
import { PlainActor } from './plain-actor.ts';

const engine = plainEngine('double');
const STEP = 1e-5;

function worstGap(
  parameters: { [at: number]: number },
  count: number,
  slope: (at: number) => number,
  loss: () => number,
) {
  let worst = 0;
  for (let at = 0; at < count; at += 1) {
    const before = parameters[at] ?? 0;
    parameters[at] = before + STEP;
    const up = loss();
    parameters[at] = before - STEP;
    const down = loss();
    parameters[at] = before;
    const numeric = (up - down) / (2 * STEP);
    worst = Math.max(worst, Math.abs(numeric - slope(at)) / Math.max(1, Math.abs(numeric)));
  }
  return worst;
}

describe('gradients', () => {
  it('of a network are those of its loss', () => {
    const random = seededRandom(5);
    const network = new Network({ widths: [5, 7, 6, 3], lastGain: 1 }, engine, random);
    const pass = network.passOf(4);
    const input = Float64Array.from({ length: 20 }, () => normal(random));
    const wanted = Float64Array.from({ length: 12 }, () => normal(random));
    const loss = () => {
      pass.activations[0]?.set(input);
      const output = Float64Array.from(network.forward(pass));
      return output.reduce((sum, one, at) => sum + (one - (wanted[at] ?? 0)) ** 2 / 2, 0);
    };
    loss();
    const output = pass.activations.at(-1);
    pass.gradients.at(-1)?.set(Float64Array.from(wanted, (one, at) => (output?.[at] ?? 0) - one));
    const inputSlopes = Float64Array.from(network.backward(pass));
    const slopes = Float64Array.from(network.gradient);
    expect(worstGap(network.parameters, slopes.length, (at) => slopes[at] ?? 0, loss)).toBeLessThan(
      1e-6,
    );
    expect(worstGap(input, 20, (at) => inputSlopes[at] ?? 0, loss)).toBeLessThan(1e-6);
  });

  it('of a masked choice are exact, and exactly 0 for what is forbidden', () => {
    const random = seededRandom(6);
    const logits = Float64Array.from({ length: 6 }, () => normal(random));
    const mask = Uint8Array.of(1, 0, 1, 1, 0, 1);
    const chances = new Float64Array(6);
    const loss = () => {
      probabilities({ logits, mask, from: 0, maskFrom: 0, length: 6 }, chances);
      return 0.7 * Math.log(chances[2] ?? 0) - 0.3 * entropyOf(chances, 6);
    };
    loss();
    const slopes = new Float64Array(6);
    addLogitGradient(slopes, 0, chances, 6, 2, { logChance: 0.7, entropy: -0.3 });
    expect([slopes[1], slopes[4]]).toEqual([0, 0]);
    expect(worstGap(logits, 6, (at) => slopes[at] ?? 0, loss)).toBeLessThan(1e-6);
  });

  it('of an actor and a critic are those of their losses', () => {
    const random = seededRandom(7);
    const actor = new PlainActor([4, 8, 8, 5], engine, random);
    const critic = new Critic([4, 8, 8], engine, random);
    const rows = 6;
    const batch = {
      rows,
      observations: Float64Array.from({ length: rows * 4 }, () => normal(random)),
      masks: Uint8Array.from({ length: rows * 5 }, (_, at) =>
        at % 5 === 0 || random.next() < 0.6 ? 1 : 0,
      ),
    };
    const actions = new Int32Array(rows);
    const logChances = new Float64Array(rows);
    const entropies = new Float64Array(rows);
    actor.act(batch, random, actions, logChances);
    const weights = Float64Array.from({ length: rows }, () => normal(random));
    const loss = () => {
      actor.weigh(batch, actions, logChances, entropies);
      let sum = 0;
      for (let row = 0; row < rows; row += 1) {
        sum += (weights[row] ?? 0) * (logChances[row] ?? 0) + 0.05 * (entropies[row] ?? 0);
      }
      return sum;
    };
    loss();
    actor.learn(batch, actions, { logChance: weights, entropy: 0.05 });
    const [network] = actor.networks;
    const slopes = Float64Array.from(network?.gradient ?? []);
    expect(slopes.some((slope) => slope !== 0)).toBe(true);
    expect(
      worstGap(network?.parameters ?? [], slopes.length, (at) => slopes[at] ?? 0, loss),
    ).toBeLessThan(1e-6);

    const pass = critic.network.passOf(rows);
    const returns = Float64Array.from({ length: rows }, () => normal(random));
    const value = () => {
      pass.activations[0]?.set(batch.observations);
      const values = critic.values(pass);
      let sum = 0;
      for (let row = 0; row < rows; row += 1)
        sum += ((values[row] ?? 0) - (returns[row] ?? 0)) ** 2 / 2 / rows;
      return 0.5 * sum;
    };
    value();
    critic.learn(pass, returns, 0.5);
    const valueSlopes = Float64Array.from(critic.network.gradient);
    expect(
      worstGap(critic.network.parameters, valueSlopes.length, (at) => valueSlopes[at] ?? 0, value),
    ).toBeLessThan(1e-6);
  });
});
