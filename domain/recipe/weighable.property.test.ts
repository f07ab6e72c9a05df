// What is rounded to be weighed is never more than it was, loses less than one step, and is not rounded twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dilutablePercent, dosablePercent, weighableGrams } from './weighable.ts';

const settings = { seed: 20260203, numRuns: 2000 };
const grams = fc.double({ min: 0, max: 100_000, noNaN: true });

test('down to what a balance shows, whatever the float', () => {
  fc.assert(
    fc.property(grams, (amount) => {
      const weighed = weighableGrams(amount);
      expect(weighed).toBeLessThanOrEqual(amount);
      expect(amount - weighed).toBeLessThan(amount < 0.01 ? 0.0001 : 0.001 + 1e-12);
      expect(weighableGrams(weighed)).toBe(weighed);
      expect(Number(weighed.toFixed(4))).toBe(weighed);
    }),
    settings,
  );
});

test('a figure that can be weighed stays as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (milligrams) => {
      expect(weighableGrams(milligrams / 1000)).toBe(milligrams / 1000);
    }),
    settings,
  );
});

test.each([
  [18.199999, 18.199],
  [0.0098765, 0.0098],
  [0.00009, 0],
  [8.889, 8.889],
])('%f g is weighed as %f g', (exact, weighed) => {
  expect(weighableGrams(exact)).toBe(weighed);
});

test('a dilution has one place, two below 10 %, and a dosage two unless it has none', () => {
  expect([45.678, 10, 9.999, 0.019].map(dilutablePercent)).toEqual([45.6, 10, 9.99, 0.01]);
  expect([16.669, 5, 0.019, 0.0042].map(dosablePercent)).toEqual([16.66, 5, 0.01, 0.0042]);
});
