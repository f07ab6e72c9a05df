// Tables stay straight in Korean, and no rounding ever flatters a figure.
import { describe, expect, test } from 'vitest';
import { ceiled, floored, textTable } from './table.ts';

describe('a table', () => {
  test('counts a Hangul syllable as two cells', () => {
    const text = textTable(
      ['원료', 'g'],
      [
        ['헤디온', '1.5'],
        ['Iso E', '12.5'],
      ],
      [1],
    );
    expect(text.split('\n')).toEqual([
      '원료       g',
      '──────  ────',
      '헤디온   1.5',
      'Iso E   12.5',
    ]);
  });
});

describe('figures', () => {
  test('of a maximum are floored', () => {
    expect(floored(33.3339, 3)).toBe('33.333');
    expect(floored(0.29, 2)).toBe('0.29');
    expect(floored(100, 3)).toBe('100.000');
  });

  test('of an exposure are ceiled, and a ratio above 1 never reads 1', () => {
    expect(ceiled(0.12341, 4)).toBe('0.1235');
    expect(ceiled(0.1 + 0.2, 1)).toBe('0.3');
    expect(ceiled(1.001, 2)).toBe('1.01');
    expect(ceiled(1.0000000000001, 2)).toBe('> 1.00');
    expect(ceiled(1, 2)).toBe('1.00');
  });
});
