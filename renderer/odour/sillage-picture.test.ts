// The picture of a sillage: a stronger scent never reaches farther than a fainter one, and the areas stand on the ground.
import { expect, test } from 'vitest';
import { areaOf, distanceOf, LEVELS } from './sillage-picture.ts';

const carried = {
  seconds: [1, 86_400],
  metres: Float64Array.of(0, 0.5, 1),
  // 200 at the surface and 20 at half a metre at first; nothing later
  strength: Float64Array.of(200, 20, 5, 0, 0, 0),
  reach: Float64Array.of(1, 0),
};

test('distances lie between the two that enclose the level, and fall with it', () => {
  expect(distanceOf(carried, 0, 100)).toBeCloseTo(0.5 * (100 / 180), 9);
  expect(distanceOf(carried, 0, 10)).toBeCloseTo(0.5 + 0.5 * (10 / 15), 9);
  const distances = LEVELS.map((level) => distanceOf(carried, 0, level));
  expect(distances).toEqual([...distances].sort((a, b) => b - a));
  expect(LEVELS.map((level) => distanceOf(carried, 1, level))).toEqual([0, 0, 0]);
});

test('an area begins and ends on the ground and is cut at the farthest distance', () => {
  const frame = { width: 100, height: 40, axis: { from: 1, to: 86_400 }, farthest: 0.8 };
  expect(areaOf(carried, 0, frame)).toBe('M0 40L0.0 0.0L100.0 40.0L100 40Z');
});
