// Which three rows stand in the diagram: the wanted ones, no row twice, and the heaviest where nobody chose.
import { expect, test } from 'vitest';
import { type Blendable, blendOf, chosenOf, withChosen } from './blendable.ts';

const row = (key: string, rowPercent: number): Blendable => ({
  ...{ key, name: key, rowPercent, family: undefined },
  doses: [{ materialId: key, percent: 100 }],
});
const rows = [row('1', 10), row('2', 40), row('3', 5), row('4', 30)];
const keysOf = (three: ReturnType<typeof chosenOf>) => three?.map(({ key }) => key);

test('the heaviest stand there until others are chosen', () => {
  expect(keysOf(chosenOf(rows, []))).toEqual(['2', '4', '1']);
  expect(keysOf(chosenOf(rows, [undefined, '3']))).toEqual(['2', '3', '4']);
  expect(keysOf(chosenOf(rows, ['9', '9', '9']))).toEqual(['2', '4', '1']);
  expect(chosenOf(rows.slice(0, 2), [])).toBeUndefined();
});

test('a row that stands at another corner changes places', () => {
  const three = chosenOf(rows, []);
  if (!three) throw new Error('three rows are there');
  expect(withChosen(three, 0, '3')).toEqual(['3', '4', '1']);
  expect(withChosen(three, 0, '1')).toEqual(['1', '4', '2']);
  expect(withChosen(three, 1, '4')).toEqual(['2', '4', '1']);
});

test('the three share of the product what they share of the formula', () => {
  const three = chosenOf(rows, []);
  if (!three) throw new Error('three rows are there');
  const { dosagePercent, own } = blendOf(three, 20);
  expect(dosagePercent).toBeCloseTo(16, 12);
  expect(own).toEqual([0.5, 0.375, 0.125]);
});
