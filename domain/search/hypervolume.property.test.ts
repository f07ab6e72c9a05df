// Laws of dominated volume: exact by inclusion and exclusion, monotone, and the closed form of the sphere in the limit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedVolume3, hypervolume2, hypervolume3 } from './hypervolume.ts';
import { seededRandom } from './random.ts';

const RUNS = { seed: 20261125, numRuns: 400 };
const ONE: [number, number] = [1, 1];
const CUBE: [number, number, number] = [1, 1, 1];

/** Coarse values, so that ties and equal points are common; some lie beyond the reference. */
const value = fc.integer({ min: 0, max: 11 }).map((tenth) => tenth / 10);
const points = (width: number, most: number) =>
  fc.array(fc.tuple(...Array.from({ length: width }, () => value)), { maxLength: most });

/** Σ over the non-empty subsets of ± the box that all of its members dominate. */
function byInclusion(rows: readonly (readonly number[])[], reference: readonly number[]): number {
  let volume = 0;
  for (let subset = 1; subset < 2 ** rows.length; subset += 1) {
    const members = rows.filter((_, at) => subset & (1 << at));
    const box = reference.reduce(
      (product, end, at) =>
        product * Math.max(0, end - Math.max(...members.map((row) => row[at] ?? 0))),
      1,
    );
    volume += members.length % 2 === 1 ? box : -box;
  }
  return volume;
}

describe('dominated volume', () => {
  it('is that of inclusion and exclusion, in two and three dimensions', () => {
    fc.assert(
      fc.property(points(2, 7), points(3, 7), (pairs, triples) => {
        expect(hypervolume2(pairs.flat(), ONE)).toBeCloseTo(byInclusion(pairs, ONE), 12);
        expect(hypervolume3(triples.flat(), CUBE)).toBeCloseTo(byInclusion(triples, CUBE), 12);
      }),
      RUNS,
    );
  });

  it('never falls when a point is added, and grows by what the point adds', () => {
    fc.assert(
      fc.property(points(3, 30), fc.tuple(value, value, value), (rows, point) => {
        const before = hypervolume3(rows.flat(), CUBE);
        const after = hypervolume3([...rows.flat(), ...point], CUBE);
        const added = addedVolume3(point, rows.flat(), CUBE);
        expect(added).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        expect(after - before).toBeCloseTo(added, 12);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the points', () => {
    fc.assert(
      fc.property(points(3, 20), (rows) => {
        const turned = [...rows].reverse();
        expect(hypervolume3(turned.flat(), CUBE)).toBeCloseTo(hypervolume3(rows.flat(), CUBE), 12);
      }),
      RUNS,
    );
  });

  it('of the unit sphere’s eighth comes from below to 1.1^3 - π/6', () => {
    const whole = 1.1 ** 3 - Math.PI / 6;
    const random = seededRandom(3);
    const sphere = (count: number) =>
      Array.from({ length: count }).flatMap(() => {
        const row = Array.from({ length: 3 }, () => {
          const [u, v] = [random.next() || 1, random.next()];
          return Math.abs(Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v));
        });
        return row.map((one) => one / Math.hypot(...row));
      });
    const volumes = [100, 1000, 10_000].map((count) =>
      hypervolume3(sphere(count), [1.1, 1.1, 1.1]),
    );
    const gaps = volumes.map((volume) => whole - volume);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(gaps[2]).toBeLessThan(0.015);
    expect((gaps[0] ?? 0) / (gaps[1] ?? 1)).toBeGreaterThan(2);
    expect((gaps[1] ?? 0) / (gaps[2] ?? 1)).toBeGreaterThan(2);
  });
});
