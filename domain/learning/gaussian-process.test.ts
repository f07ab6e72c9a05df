// The process against what is known in closed form, against its own slopes, and taken up again from what is kept.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { cholesky, solveLower, solveUpper, timesLower } from './gaussian-algebra.ts';
import { chooseKernel, kernelValue } from './gaussian-kernel.ts';
import { fitGaussian, type Judged, resumeGaussian } from './gaussian-process.ts';
import { normal } from './normal.ts';
import { rewardLoss } from './reward-loss.ts';

const KERNEL = { variance: 2, straight: 0.5, width: 1 };

function judgedSet(n: number, seed: number): Judged {
  const random = seededRandom(seed);
  const rows = Array.from({ length: n }, () =>
    Float64Array.from({ length: 6 }, () => normal(random)),
  );
  const labels = rows.map((row) => ({ y: (row[0] ?? 0) > 0 ? 1 : 0, weight: 1 }));
  const pairs = [{ better: 0, other: 1, gap: 1, weight: 1 }];
  return { rows, labels, pairs, before: rows.map(() => 0.1) };
}

it('takes roots and solves by them', () => {
  const a = Float64Array.of(4, 0, 0, 2, 5, 0, -2, 1, 6);
  expect(cholesky(a, 3)).toBe(true);
  expect([...a]).toEqual([2, 0, 0, 1, 2, 0, -1, 1, 2]);
  const x = Float64Array.of(1, -2, 3);
  expect([...solveLower(a, 3, timesLower(a, 3, x))]).toEqual([...x]);
  // a x = L Lᵀ x, solved by both halves.
  const whole = [4 - 4 - 6, 2 - 10 + 3, -2 - 2 + 18];
  expect([...solveUpper(a, 3, solveLower(a, 3, whole))].map(Math.round)).toEqual([1, -2, 3]);
  expect(cholesky(Float64Array.of(1, 0, 2, 1), 2)).toBe(false);
});

describe('a process', () => {
  it('stands where loss and belief balance', () => {
    const judged = judgedSet(12, 1);
    const process = fitGaussian(judged, KERNEL);
    // f = before + K s with s the slope of the log likelihood: the condition of the maximum.
    const taste = judged.rows.map((row) => process.at(row, 0.1).mean);
    const slopes = Array.from({ length: 12 }, () => 0);
    rewardLoss(taste, judged.labels, judged.pairs, slopes);
    taste.forEach((value, at) => {
      const pulled = judged.rows.reduce(
        (sum, row, other) =>
          sum - kernelValue(KERNEL, row, judged.rows[at] ?? row) * (slopes[other] ?? 0),
        0.1,
      );
      expect(value).toBeCloseTo(pulled, 3);
    });
  });

  it('knows less far away than near, and never more than before', () => {
    const judged = judgedSet(20, 2);
    const process = fitGaussian(judged, { ...KERNEL, straight: 0 });
    const [near] = judged.rows;
    if (!near) throw new Error('no rows');
    const far = near.map(() => 9);
    expect(process.at(near, 0).variance).toBeLessThan(process.at(far, 0).variance);
    expect(process.at(far, 0.4).mean).toBeCloseTo(0.4, 3);
    expect(process.at(far, 0).variance).toBeLessThanOrEqual(2);
    expect(process.at(near, 0).variance).toBeGreaterThan(0);
    expect(process.between(near, near).variance).toBeCloseTo(0, 6);
  });

  it('is the same when taken up again', () => {
    const judged = judgedSet(15, 3);
    const process = fitGaussian(judged, KERNEL);
    const x = Float64Array.of(1, 0, -1, 0.5, 0, 2);
    expect(resumeGaussian(judged, process.fit).at(x, 0)).toEqual(process.at(x, 0));
  });

  it('finds a straight taste straight, and no taste in noise', () => {
    const random = seededRandom(9);
    const { rows } = judgedSet(80, 4);
    const clear = rows.map((row) => (row[0] ?? 0) / 2);
    const noise = rows.map(() => Math.sign(normal(random)));
    const weights = rows.map(() => 1);
    const found = chooseKernel(rows, clear, weights);
    expect(found.straight).toBeGreaterThan(0);
    expect(found.variance).toBeGreaterThan(10 * chooseKernel(rows, noise, weights).variance);
  });
});
