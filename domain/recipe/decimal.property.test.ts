// Laws of exact numbers: they are those of arithmetic, without exception.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, exactly, floorTo, over, plus, type Ratio, times } from './decimal.ts';

const settings = { seed: 20260203, numRuns: 500 };
const decimal = fc
  .record({ digits: fc.nat(10_000_000), power: fc.integer({ min: -12, max: 6 }) })
  .map(({ digits, power }) => exactly(`${digits}e${power}`));
const positive = decimal.filter(({ num }) => num > 0n);

function isSame(a: Ratio, b: Ratio): boolean {
  return compare(a, b) === 0;
}

it('sums and products may be taken in any order', () => {
  fc.assert(
    fc.property(decimal, decimal, positive, (a, b, c) => {
      expect(isSame(plus(a, b), plus(b, a))).toBe(true);
      expect(isSame(plus(plus(a, b), c), plus(a, plus(b, c)))).toBe(true);
      expect(isSame(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
      expect(isSame(times(over(a, c), c), a)).toBe(true);
    }),
    settings,
  );
});

it('a number and its text are the same', () => {
  const numbers = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(numbers, (value) => {
      const { num, den } = exactly(value);
      expect(isSame(exactly(String(value)), { num, den })).toBe(true);
      // Scaled to 40 places, the exact value reads back as the very same float.
      expect(Number(`${(num * 10n ** 400n) / den}e-400`)).toBe(value === 0 ? 0 : value);
    }),
    settings,
  );
});

it('flooring lands at or below, and less than one unit below', () => {
  fc.assert(
    fc.property(decimal, positive, fc.nat(9), (a, b, places) => {
      const value = over(a, b);
      // Beyond 2^53 units a float cannot hold every multiple.
      fc.pre(compare(value, exactly(1e6)) < 0);
      const floored = exactly(floorTo(value, places));
      expect(compare(floored, value)).toBeLessThanOrEqual(0);
      expect(compare(plus(floored, exactly(`1e-${places}`)), value)).toBeGreaterThan(0);
    }),
    settings,
  );
});
