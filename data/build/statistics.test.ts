// The statistics of class estimates, by hand.
import { expect, test } from 'vitest';
import { at, deviationOf, lineThrough, medianOf, rootMeanSquare } from './statistics.ts';

test('the middle is a value of an odd number, the mean of two of an even one, and nothing of none', () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  expect(medianOf([])).toBeUndefined();
});

test('scatter', () => {
  expect(deviationOf([1, 3])).toBeCloseTo(Math.SQRT2, 12);
  expect(deviationOf([5])).toBe(0);
  expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12);
});

test('a line goes through points on it, and scatters by what is left of others', () => {
  const exact = lineThrough([1, 2, 5].map((x) => ({ x, y: 2 - 3 * x })));
  expect(exact?.slope).toBeCloseTo(-3, 12);
  expect(exact && at(exact, 10)).toBeCloseTo(-28, 12);
  expect(exact?.deviation).toBeCloseTo(0, 12);
  const bent = lineThrough([0, 1, 0].map((y, x) => ({ x, y })));
  expect(bent?.slope).toBeCloseTo(0, 12);
  expect(bent?.deviation).toBeCloseTo(Math.sqrt(2 / 3), 12);
});

test('points above one x give a level line; two points give none', () => {
  expect(lineThrough([1, 2, 6].map((y) => ({ x: 4, y })))).toMatchObject({
    slope: 0,
    intercept: 3,
  });
  expect(
    lineThrough([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ]),
  ).toBeUndefined();
});
