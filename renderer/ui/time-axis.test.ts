// The axis of a day: there and back, held at its ends, and steps over round times that always move.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FROM_A_MINUTE,
  FROM_A_SECOND,
  placeOf,
  rungFrom,
  secondsAt,
  ticksOf,
  WHOLE_DAY,
} from './time-axis.ts';

const SEED = { seed: 31 };

test('a place on the axis is a second, and back again', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
      expect(placeOf(secondsAt(place, FROM_A_MINUTE), FROM_A_MINUTE)).toBeCloseTo(place, 9);
    }),
    SEED,
  );
  expect(placeOf(1, FROM_A_MINUTE)).toBe(0);
  expect(placeOf(2 * WHOLE_DAY, FROM_A_MINUTE)).toBe(1);
  expect(secondsAt(-3, FROM_A_SECOND)).toBe(1);
  expect(ticksOf(FROM_A_MINUTE)).toEqual([60, 900, 3600, 14_400, 86_400]);
});

test('a step always moves on until it stands at the end, from round times and between them', () => {
  fc.assert(
    fc.property(fc.double({ min: 60, max: WHOLE_DAY, noNaN: true }), (seconds) => {
      const right = rungFrom(seconds, 1, FROM_A_MINUTE);
      const left = rungFrom(seconds, -1, FROM_A_MINUTE);
      if (seconds < WHOLE_DAY) expect(right).toBeGreaterThan(seconds);
      if (seconds > 60) expect(left).toBeLessThan(seconds);
      expect(rungFrom(right, 1, FROM_A_MINUTE)).toBeGreaterThanOrEqual(right);
    }),
    SEED,
  );
  expect(rungFrom(3600, 1, FROM_A_MINUTE)).toBe(4500);
  expect(rungFrom(3600, -1, FROM_A_MINUTE)).toBe(3000);
  expect(rungFrom(3700, -1, FROM_A_MINUTE)).toBe(3600);
  expect(rungFrom(86_400, 1, FROM_A_MINUTE)).toBe(86_400);
  expect(rungFrom(60, -4, FROM_A_MINUTE)).toBe(60);
});

test('from the whole day a step begins at the end it comes from', () => {
  expect(rungFrom(undefined, 1, FROM_A_MINUTE)).toBe(60);
  expect(rungFrom(undefined, -1, FROM_A_MINUTE)).toBe(86_400);
  expect(rungFrom(undefined, 1, FROM_A_SECOND)).toBe(1);
});
