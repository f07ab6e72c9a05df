// Exact numbers against hand arithmetic, in the places where binary floats say something else.
import { describe, expect, it } from 'vitest';
import { compare, exactly, floorTo, over, plus, times, ZERO } from './decimal.ts';

const third = over(exactly(1), exactly(3));

describe('a decimal', () => {
  it('is exactly what its shortest text says', () => {
    expect(exactly(0.1)).toEqual({ num: 1n, den: 10n });
    expect(exactly('0.0015')).toEqual({ num: 15n, den: 10_000n });
    expect(compare(exactly(1e21), exactly('1000000000000000000000'))).toBe(0);
    expect(compare(exactly(1.5e-7), exactly('0.00000015'))).toBe(0);
    expect(compare(exactly('2.'), exactly('2.000'))).toBe(0);
    expect(exactly(0)).toEqual(ZERO);
  });

  it('of the smallest and the largest number is exact too', () => {
    expect(exactly(5e-324)).toEqual({ num: 5n, den: 10n ** 324n });
    expect(exactly(Number.MAX_VALUE).den).toBe(1n);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '', '.5', '1,5', '1 ', '0x10', '--1', '١'])(
    'is not %j',
    (text) => {
      expect(() => exactly(text)).toThrow(RangeError);
    },
  );
});

describe('arithmetic', () => {
  it('adds 0.1 and 0.2 to 0.3', () => {
    expect(compare(plus(exactly(0.1), exactly(0.2)), exactly(0.3))).toBe(0);
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  it('comes back from thirds', () => {
    expect(compare(times(third, exactly(3)), exactly(1))).toBe(0);
    expect(compare(plus(plus(third, third), third), exactly(1))).toBe(0);
  });

  it('keeps the sum of amounts of mixed places short', () => {
    const amounts = Array.from({ length: 2000 }, (_, at) => exactly(at % 2 === 0 ? 0.1 : 0.001));
    const sum = amounts.reduce(plus, ZERO);
    expect(compare(sum, exactly('101'))).toBe(0);
    expect(sum.den).toBe(1000n);
  });

  it('refuses to divide by zero', () => {
    expect(() => over(exactly(1), ZERO)).toThrow(RangeError);
  });

  it('orders what differs in the thirtieth place', () => {
    const more = exactly('0.100000000000000000000000000001');
    expect(compare(more, exactly(0.1))).toBeGreaterThan(0);
    expect(compare(exactly(0.1), more)).toBeLessThan(0);
  });
});

describe('floorTo', () => {
  it('never rounds up', () => {
    expect(floorTo(third, 9)).toBe(0.333333333);
    expect(floorTo(over(exactly(2), exactly(3)), 9)).toBe(0.666666666);
    expect(floorTo(exactly('1.9999999999'), 9)).toBe(1.999999999);
    expect(floorTo(exactly('12.05'), 3)).toBe(12.05);
    expect(floorTo(exactly('7.99'), 0)).toBe(7);
    expect(floorTo(ZERO, 9)).toBe(0);
  });
});
