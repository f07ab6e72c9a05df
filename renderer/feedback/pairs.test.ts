// A blind pair: either order can come, both stand behind exactly one letter, and the arrows mean the sides.
import { expect, test } from 'vitest';
import { drawn, letterByKey, partnerOf } from './pairs.ts';

const CEDAR = { id: 'cedar', name: 'Autumn cedar' };
const FIG = { id: 'fig', name: 'Fig milk' };

test('chance decides the order, and nobody is left out', () => {
  expect(drawn(CEDAR, FIG, 0)).toEqual({ X: CEDAR, Y: FIG });
  expect(drawn(CEDAR, FIG, 0.499)).toEqual({ X: CEDAR, Y: FIG });
  expect(drawn(CEDAR, FIG, 0.5)).toEqual({ X: FIG, Y: CEDAR });
});

test('left is X and right is Y', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map(letterByKey)).toEqual(['X', 'Y', undefined]);
});

test('a perfume is never paired with itself', () => {
  expect(partnerOf([CEDAR, FIG], 'cedar')).toBe('fig');
  expect(partnerOf([CEDAR], 'cedar')).toBeUndefined();
});
