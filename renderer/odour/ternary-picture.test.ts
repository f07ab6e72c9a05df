// The ternary diagram: shares stand where they belong, and every point lies in the region of the corner that leads there.
import { expect, test } from 'vitest';
import type { TernaryPoint } from '#domain/odour/ternary.ts';
import { placeIn, regionsOf } from './ternary-picture.ts';

const frame = { width: 200, height: 170, steps: 2 };

function point(shares: TernaryPoint['shares'], dominant: TernaryPoint['dominant']): TernaryPoint {
  return { shares, dominant, odourValues: [0, 0, 0], strength: 0 };
}

test('the corners stand at the top, the left and the right, and equal shares in the middle', () => {
  expect(placeIn([1, 0, 0], frame)).toEqual({ x: 100, y: 0 });
  expect(placeIn([0, 1, 0], frame)).toEqual({ x: 0, y: 170 });
  expect(placeIn([0, 0, 1], frame)).toEqual({ x: 200, y: 170 });
  const middle = placeIn([1 / 3, 1 / 3, 1 / 3], frame);
  expect(middle.x).toBeCloseTo(100, 9);
  expect(middle.y).toBeCloseTo((170 * 2) / 3, 9);
});

test('each leading corner has one region of as many cells as it has points', () => {
  const points = [
    point([1, 0, 0], 0),
    point([0.5, 0.5, 0], 0),
    point([0, 1, 0], 1),
    point([0, 0, 1], undefined),
  ];
  const regions = regionsOf(points, frame);
  expect(regions.map(({ corner }) => corner)).toEqual([0, 1, undefined]);
  expect(regions.map(({ path }) => path.split('M').length - 1)).toEqual([2, 1, 1]);
  expect(regions[0]).toMatchObject({ x: 75, y: 42.5 });
});

test('a corner that leads nowhere has no region', () => {
  expect(regionsOf([point([1, 0, 0], 2)], frame).map(({ corner }) => corner)).toEqual([2]);
});
