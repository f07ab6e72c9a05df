// Names never cover each other, keep their order, and stay where they are when there is room.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from './apart.ts';

test('names are a gap apart, in the order of their places', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
      const moved = apart(places, 0.1).sort((a, b) => a - b);
      expect(moved[0]).toBeGreaterThanOrEqual(0);
      moved.slice(1).forEach((one, at) => {
        expect(one - (moved[at] ?? 0)).toBeGreaterThan(0.1 - 1e-9);
      });
    }),
    { seed: 5 },
  );
  expect(apart([0.2, 0.8, 0.5], 0.1)).toEqual([0.2, 0.8, 0.5]);
  expect(apart([0, 0.02], 0.1)).toEqual([0, 0.1]);
  expect(apart([0.5, 0.52], 0.1)).toEqual([0.42000000000000004, 0.52]);
});
