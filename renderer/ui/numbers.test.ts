// Rounding never flatters: a maximum is not shown higher, an exposure not lower, and over the limit never reads 1.00.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asWritten,
  ceiled,
  cellRatio,
  exposurePlaces,
  fixed,
  floored,
  ordinal,
  ratio,
  signed,
  significant,
  typedNumber,
} from './numbers.ts';

const SEED = { seed: 20 };

test('a shown maximum is never above the true one and a shown exposure never below', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(5), (value, places) => {
      const slack = 1e-9;
      expect(Number(floored(value, places))).toBeLessThanOrEqual(value + slack);
      expect(Number(ceiled(value, places))).toBeGreaterThanOrEqual(value - slack);
    }),
    SEED,
  );
});

test('a ratio above 1 never reads 1.00, however close', () => {
  expect(ratio(1 + Number.EPSILON)).toBe('> 1.00');
  expect(ratio(1)).toBe('1.00');
  expect(ratio(1 - Number.EPSILON)).toBe('1.00');
  expect(ratio(1.000001)).toBe('1.01');
  expect(cellRatio(1.0000001)).toBe('×1.1');
  expect(cellRatio(9.9)).toBe('×9.9');
  expect(cellRatio(9.96)).toBe('×10');
  expect(cellRatio(305.2)).toBe('×306');
  expect(cellRatio(999)).toBe('×999');
  expect(cellRatio(5357.2)).toBe('×6k');
  expect(cellRatio(0.004)).toBe('0.01');
});

test('binary fractions do not push a figure over its own digits', () => {
  expect(ceiled(0.07 * 100, 2)).toBe('7.00');
  expect(floored(16.66, 2)).toBe('16.66');
  expect(ceiled(0.1 + 0.2, 3)).toBe('0.300');
});

test('signs are typographic, zero has none, thousands are parted', () => {
  expect(signed(-0.12, 2)).toBe('−0.12');
  expect(signed(0.2, 2)).toBe('+0.20');
  expect(signed(-0.001, 2)).toBe('0.00');
  expect(fixed(-0.0001, 2)).toBe('0.00');
  expect(fixed(3216, 0)).toBe('3,216');
  expect(fixed(1234567.5, 1)).toBe('1,234,567.5');
});

test('figures of a table are printed as published', () => {
  expect(asWritten(0.00016)).toBe('0.00016');
  expect(asWritten(15, 2)).toBe('15.00');
  expect(asWritten(1e-7)).toBe('0.0000001');
  expect(exposurePlaces(0.1)).toBe(3);
  expect(exposurePlaces(0.00016)).toBe(6);
});

test('a physical figure has three digits, written as a power where it is very small or large', () => {
  expect([27.69, 0.001933, 5.747e-5, 0.9999, 123456, 2.5e7].map(significant)).toEqual([
    '27.7',
    '0.00193',
    '5.75 × 10⁻⁵',
    '1.00',
    '123,456',
    '2.50 × 10⁷',
  ]);
});

test('numbers are typed with a point or a comma and with nothing else', () => {
  expect(typedNumber('0,12')).toBe(0.12);
  expect(typedNumber(' .5 ')).toBe(0.5);
  expect(typedNumber('3.')).toBe(3);
  for (const text of ['', '-1', '1e3', '1,2,3', 'NaN', '12 g']) {
    expect(typedNumber(text)).toBeUndefined();
  }
});

test('amendments have English ordinals', () => {
  expect(['51', '52', '53', '11', '112', '50'].map(ordinal)).toEqual([
    '51st',
    '52nd',
    '53rd',
    '11th',
    '112th',
    '50th',
  ]);
});
