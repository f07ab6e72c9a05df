// The verdict at the edges of arithmetic, on the shipped tables: tiny and huge amounts, many rows, exact equality.

import { describe, expect, test } from 'vitest';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { accord, figure, judged, line } from './tables.fixture.ts';

const CITRAL = 'IFRA_STD_021'; // 0.6 % in fine fragrance
const legal = ['compliant', 'near'];

describe('equality passes, in decimals that binary floats cannot hold', () => {
  test.each([
    ['a tenth and two tenths', [0.1, 0.2], 2.7, 6],
    ['a tenth that floats would call over', [0.1, 0.8, 0.2], 9.9, 6],
    ['seven tenths in three parts', [0.1, 0.1, 0.5], 6.3, 6],
    ['one third of a milligram, as typed', [0.000333], 0.002997, 6],
    ['nanograms', [1e-9], 9e-9, 6],
    ['a tonne', [1e6], 9e6, 6],
    ['a nanogram in a tonne', [1e-9, 1e5], 900_000.000000009, 6],
  ])('%s', (_, amounts, rest, dosagePercent) => {
    const rows = amounts.map((grams) => line('citral', grams));
    const check = judged([...rows, line('hedione', rest)], dosagePercent);
    expect(check.verdict).toBe('near');
    expect(figure(check, CITRAL).ratio).toBe(1);
    expect(check.maxDosagePercent).toBe(dosagePercent);
    const above = judged([...rows, line('hedione', rest)], dosagePercent + 1e-9);
    expect(above.over).toEqual([CITRAL]);
    expect(figure(above, CITRAL).ratio).toBeGreaterThan(1);
  });

  test('one part in 10^16 above, which floats would let pass, is over', () => {
    const rows = [line('citral', 0.1), line('citral', 0.5), line('hedione', 5.4)];
    expect(judged(rows, 6).verdict).toBe('near');
    expect(judged(rows, 6.000000000000001).over).toEqual([CITRAL]);
  });

  test('near begins at exactly 80 % of the limit', () => {
    const rows = [line('citral', 0.1), line('citral', 0.2), line('hedione', 2.7)];
    expect(judged(rows, 4.8).verdict).toBe('near');
    expect(judged(rows, 4.799999999).verdict).toBe('compliant');
  });
});

describe('rows and strengths', () => {
  test('500 rows are one sum, and accords of accords too', () => {
    const rows = Array.from({ length: 500 }, (_, at) =>
      line('citral', 0.001 * (at + 1), { strengthPercent: 10, solvent: 'dpg' }),
    );
    // all of it at 10 %: whatever the amounts, a tenth of the concentrate
    const check = judged(rows, 6);
    expect(check.verdict).toBe('near');
    expect(figure(check, CITRAL).ratio).toBe(1);
    expect(judged(rows, 6.000000001).verdict).toBe('over');
    const nested = [accord([accord(rows, 0.7)], 0.3), line('hedione', 0.3)];
    expect(judged(nested, 12)).toMatchObject({ verdict: 'near', maxDosagePercent: 12 });
  });

  test('a strength of 0.001 % leaves 99.999 % of solvent', () => {
    const check = judged(
      [line('citral', 1, { strengthPercent: 0.001, solvent: 'benzyl-alcohol' })],
      100,
    );
    expect(figure(check, CITRAL).concentratePercent).toBeCloseTo(0.001, 15);
    expect(figure(check, 'IFRA_STD_008').concentratePercent).toBeCloseTo(99.999, 12);
  });

  test('what is left of a strength a hair below 100 % is counted to the last digit', () => {
    // methoxycyclododecane, 0.0000033 % of a baby product; the float of 100 − strength errs by more than 1e-9 here
    const strong = (strengthPercent: number, dosagePercent: number) =>
      judged(
        [line('hedione', 1, { strengthPercent, solvent: 'cas:2986-54-1' })],
        dosagePercent,
        '5D',
      );
    // 0.00000352 % at 93.75 % dosage, and 0.0000044 % at 75 %
    const at = strong(99.99999648, 93.75);
    expect(at.verdict).toBe('near');
    expect(figure(at, 'IFRA_STD_265')).toMatchObject({ limitPercent: 0.0000033, ratio: 1 });
    expect(strong(99.9999956, 75).verdict).toBe('near');
    expect(strong(99.9999956, 75.00000001).over).toEqual(['IFRA_STD_265']);
  });

  test('no trace of what is prohibited is too small', () => {
    const trace = line('cas:81-15-2', 1e-9, { strengthPercent: 1e-9, solvent: 'dpg' });
    const buried = accord([accord([trace, line('dpg', 1e6)], 1e-9), line('dpg', 1e6)], 1e-9);
    expect(judged([buried, line('hedione', 1e9)], 1e-9).verdict).toBe('prohibited');
    const beyondFloats = accord([line('cas:81-15-2', 1e-300), line('dpg', 1e9)], 1e-30);
    expect(judged([beyondFloats, line('hedione', 1e9)], 1).verdict).toBe('prohibited');
  });
});

test('the printed maximum passes in every category, and 1e-9 above it fails', () => {
  const rows = [
    line('rose-absolute', 3.7),
    line('bergamot-oil', 11.3),
    line('coumarin', 2.9),
    line('oakmoss-absolute', 0.17),
    line('linalool', 7.1, { strengthPercent: 33.3, solvent: 'benzyl-benzoate' }),
    line('hedione', 31.7),
  ];
  for (const category of CATEGORY_IDS) {
    const { maxDosagePercent, limiting } = judged(rows, 1, category);
    expect(legal).toContain(judged(rows, maxDosagePercent, category).verdict);
    if (maxDosagePercent === 100) expect(limiting).toEqual([]);
    else {
      expect(limiting).not.toEqual([]);
      expect(judged(rows, maxDosagePercent + 1e-9, category).verdict).toBe('over');
    }
  }
});
