// The loss of a taste by hand and against central differences, and what scores become before they are learnt from.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { learn } from './ensemble.ts';
import { plainEngine } from './matrix.ts';
import { Network } from './network.ts';
import { normal } from './normal.ts';
import { rewardLoss } from './reward-loss.ts';
import { labelsOf, pairsOf } from './taste-labels.ts';

const STEP = 1e-5;
const LABELS = [1, 0, 0.5, 1].map((y) => ({ y, weight: y === 0.5 ? 0.25 : 1 }));
const PAIRS = [
  { better: 0, other: 1, gap: 2, weight: 1 },
  { better: 3, other: 2, gap: 0.5, weight: 0.4 },
];

describe('labels', () => {
  it('are taken around what this perfumer usually gives', () => {
    // Usual: (4 + 4 + 4 + 2 + 15) / 9 = 3.22; a 4 counts 3.78, a 2 counts 1.78.
    expect(labelsOf([4, 4, 4, 2]).map(({ y }) => y)).toEqual([1, 1, 1, 0]);
    // All 4, twenty times: usual 3.8, a 4 counts 3.2, and nothing is good or bad.
    expect(labelsOf(Array<number>(20).fill(4))[0]).toEqual({ y: 0.5, weight: 0.25 });
  });

  it('pair what was made for one brief and lies half a point apart', () => {
    const scored = [
      { score: 4, brief: 'a' },
      { score: 3.5, brief: 'a' },
      { score: 3.4, brief: 'a' },
      { score: 1, brief: 'b' },
    ];
    const pairs = pairsOf(scored, [{ better: 3, other: 0 }], 1);
    expect(pairs.map(({ better, other }) => [better, other])).toEqual([
      [0, 1],
      [0, 2],
      [3, 0],
    ]);
  });

  it('let pairs of scores weigh no more than the labels, and choices each for itself', () => {
    const scored = Array.from({ length: 30 }, (_, at) => ({ score: 1 + (at % 9) / 2, brief: 'a' }));
    const pairs = pairsOf(scored, [{ better: 0, other: 1 }], 1);
    expect(pairs.slice(0, -1).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(30, 9);
    expect(pairs.at(-1)?.weight).toBe(1);
    expect(pairsOf(scored, [], 1)).toEqual(pairs.slice(0, -1));
  });
});

describe('the loss', () => {
  it('is that of chances and of pairs', () => {
    const z = [1, -1];
    const one = Math.log(1 + Math.exp(-1));
    const pair = Math.log(1 + Math.exp(-(2 - 0.1 * 2)));
    const [first, second] = [LABELS.slice(0, 2), PAIRS.slice(0, 1)];
    expect(rewardLoss(z, first, second, [])).toBeCloseTo(2 * one + 0.5 * pair, 12);
  });

  it('has its own slopes', () => {
    const random = seededRandom(3);
    const z = Array.from({ length: 4 }, () => normal(random));
    const slopes = [0, 0, 0, 0];
    rewardLoss(z, LABELS, PAIRS, slopes);
    z.forEach((value, at) => {
      const moved = (by: number) => rewardLoss(z.with(at, value + by), LABELS, PAIRS, []);
      expect(slopes[at]).toBeCloseTo((moved(STEP) - moved(-STEP)) / (2 * STEP), 8);
    });
  });

  it('has its own slopes through a network, decay included', () => {
    const random = seededRandom(4);
    const network = new Network({ widths: [6, 5, 1], lastGain: 1 }, plainEngine('double'), random);
    const pass = network.passOf(4);
    const input = Float64Array.from({ length: 24 }, () => normal(random));
    const before = [0.3, -0.2, 0, 1];
    const loss = () => {
      network.gradient.fill(0);
      pass.activations[0]?.set(input);
      return learn(network, pass, before, LABELS, PAIRS);
    };
    loss();
    const slopes = Float64Array.from(network.gradient);
    const worst = slopes.reduce((most, slope, at) => {
      const value = network.parameters[at] ?? 0;
      network.parameters[at] = value + STEP;
      const up = loss();
      network.parameters[at] = value - STEP;
      const down = loss();
      network.parameters[at] = value;
      const numeric = (up - down) / (2 * STEP);
      return Math.max(most, Math.abs(numeric - slope) / Math.max(1, Math.abs(numeric)));
    }, 0);
    expect(slopes.some((slope) => slope !== 0)).toBe(true);
    expect(worst).toBeLessThan(1e-6);
  });
});
