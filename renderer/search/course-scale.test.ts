// Scales hold what was seen and read well.
import { expect, test } from 'vitest';
import { placesOf, scaleOf, stepOf } from './course-scale.ts';

test('the ends are round and hold what was seen', () => {
  expect(scaleOf(-1.2, 17.4, 5)).toEqual({ low: -5, high: 20, ticks: [-5, 0, 5, 10, 15, 20] });
  expect(scaleOf(-1.2, 20.4, 5).ticks).toEqual([0, 10, 20]);
  expect(scaleOf(0, 0.412, 0.1)).toMatchObject({ low: 0, high: 0.5 });
  expect(scaleOf(0.4, 0.8, 0.2)).toEqual({ low: 0.4, high: 0.8, ticks: [0.4, 0.6, 0.8] });
});

test('one value still has a scale', () => {
  const { low, high } = scaleOf(3, 3, 1);
  expect(low).toBeLessThanOrEqual(3);
  expect(high).toBeGreaterThan(low);
});

test('steps are one, two or five times a power of ten, few enough and written with the decimals they need', () => {
  for (const [span, step, places] of [
    [17, 5, 0],
    [0.4, 0.1, 1],
    [0.04, 0.01, 2],
    [3000, 1000, 0],
    [0, 1, 0],
  ] as const) {
    expect(stepOf(span, 4)).toBeCloseTo(step, 9);
    expect(placesOf(stepOf(span, 4))).toBe(places);
  }
  for (let span = 0.001; span < 1e5; span *= 1.37) {
    expect(span / stepOf(span, 4)).toBeLessThanOrEqual(4 + 1e-6);
  }
});
