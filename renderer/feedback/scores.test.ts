// Scores by keys: half steps that never leave the scale, digits that set, and a way back to nothing.
import { expect, test } from 'vitest';
import { placeOfScore, scoreByKey } from './scores.ts';

test('the first arrow puts a score in the middle, and the next ones move it by halves', () => {
  expect(scoreByKey('ArrowRight', undefined)).toEqual({ score: 3 });
  expect(scoreByKey('ArrowLeft', undefined)).toEqual({ score: 3 });
  expect(scoreByKey('ArrowRight', 3)).toEqual({ score: 3.5 });
  expect(scoreByKey('ArrowDown', 3)).toEqual({ score: 2.5 });
  expect(scoreByKey('PageUp', 3)).toEqual({ score: 4 });
});

test('a score never leaves the scale', () => {
  expect(scoreByKey('ArrowRight', 5)).toEqual({ score: 5 });
  expect(scoreByKey('PageDown', 1.5)).toEqual({ score: 1 });
  expect(scoreByKey('Home', 4)).toEqual({ score: 1 });
  expect(scoreByKey('End', undefined)).toEqual({ score: 5 });
});

test('digits set a score, Delete takes it back, and other keys go on their way', () => {
  expect(scoreByKey('4', undefined)).toEqual({ score: 4 });
  expect(scoreByKey('Delete', 4)).toEqual({ score: undefined });
  for (const key of ['6', '0', 'Tab', 'a', 'Enter']) expect(scoreByKey(key, 4)).toBeUndefined();
});

test('the ends of the scale are the ends of the track', () => {
  expect([1, 3, 5].map(placeOfScore)).toEqual([0, 0.5, 1]);
});
