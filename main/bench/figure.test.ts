// Figures and their budgets: quantiles by hand, and an interval counts by its worse end.
import { describe, expect, test } from 'vitest';
import { median, quantile, reportOf } from './figure.ts';
import { meanOf } from './interval.ts';

test('quantiles are samples, whatever their order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(quantile([5, 1, 4, 2, 3], 0)).toBe(1);
});

describe('a budget', () => {
  const within = (figure: object) =>
    reportOf('bench', [{ name: 'figure', value: 1, unit: 'ms', ...figure }]).figures[0]?.within;

  test('is kept at equality and broken above it or below its floor', () => {
    expect(within({ atMost: 1 })).toBe(true);
    expect(within({ atMost: 0.999 })).toBe(false);
    expect(within({ atLeast: 1 })).toBe(true);
    expect(within({ atLeast: 1.001 })).toBe(false);
    expect(within({})).toBe(true);
  });

  test('is held against the worse end of an interval', () => {
    expect(within({ interval: [-0.1, 2], atLeast: 0 })).toBe(false);
    expect(within({ interval: [0.1, 2], atLeast: 0 })).toBe(true);
    expect(within({ interval: [0.1, 2], atMost: 1.5 })).toBe(false);
  });
});

describe('a mean over cases', () => {
  test('has no width where all cases agree, and repeats', () => {
    expect(meanOf([2, 2, 2])).toEqual({ mean: 2, interval: [2, 2] });
    expect(meanOf([1, 2, 4])).toEqual(meanOf([1, 2, 4]));
  });

  test('straddles zero where the cases do not say', () => {
    const { interval } = meanOf([-1, 1, -1, 1, -1, 1]);
    expect(interval[0]).toBeLessThan(0);
    expect(interval[1]).toBeGreaterThan(0);
  });
});
