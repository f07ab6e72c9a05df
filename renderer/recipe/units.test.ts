// One amount in three units: the sum is 1,000 parts or 100 percent.
import { expect, test } from 'vitest';
import { amountIn, percentOf } from './units.ts';

test('an eighth of the whole', () => {
  expect(amountIn('grams', 0.4, 12.5)).toBe('0.400');
  expect(amountIn('parts', 0.4, 12.5)).toBe('125.0');
  expect(amountIn('percent', 0.4, 12.5)).toBe('12.50');
  expect(percentOf('parts', 125)).toBe(12.5);
  expect(percentOf('percent', 12.5)).toBe(12.5);
});
