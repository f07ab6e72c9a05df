// Ranks and intervals against hand arithmetic.
import { describe, expect, it } from 'vitest';
import { intervalOf, meanOf } from './interval.ts';
import { ranksOf, spearman } from './ranks.ts';

describe('ranks', () => {
  it('share the middle of their places where values are equal', () => {
    expect(ranksOf([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
    expect(ranksOf([])).toEqual([]);
  });

  it('correlate as Spearman’s formula says without ties, and as Pearson’s of the ranks with them', () => {
    // Differences 1, 1, 0, 0: 1 - 6 · 2 / (4 · 15).
    expect(spearman([1, 2, 3, 4], [2, 1, 3, 4])).toBeCloseTo(0.8, 12);
    expect(spearman([1, 2, 3], [30, 20, 10])).toBeCloseTo(-1, 12);
    // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / √(1.5 · 2).
    expect(spearman([7, 7, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
    expect(spearman([1, 1], [1, 2])).toBeNaN();
  });
});

describe('an interval', () => {
  it('holds the mean of its cases and narrows with their number', () => {
    const few = Array.from({ length: 10 }, (_, at) => at % 5);
    const many = Array.from({ length: 400 }, (_, at) => at % 5);
    for (const cases of [few, many]) {
      const { mean, interval } = meanOf(cases);
      expect(mean).toBe(2);
      expect(interval[0]).toBeLessThan(2);
      expect(interval[1]).toBeGreaterThan(2);
    }
    const width = ([low, high]: readonly [number, number]) => high - low;
    expect(width(meanOf(many).interval)).toBeLessThan(width(meanOf(few).interval) / 3);
  });

  it('of two readings of the same cases is narrower than of each: their common scatter cancels', () => {
    const cases = Array.from({ length: 60 }, (_, at) => ({ one: at, other: at + 1 + (at % 2) }));
    const difference = (drawn: readonly (typeof cases)[number][]) =>
      drawn.reduce((sum, { one, other }) => sum + other - one, 0) / drawn.length;
    const [low, high] = intervalOf(cases, difference);
    expect(low).toBeGreaterThan(1.3);
    expect(high).toBeLessThan(1.7);
  });
});
