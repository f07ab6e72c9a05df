// Edits touch the row they name and nothing else, inside accords too, and keep every line valid.
import { expect, test } from 'vitest';
import type { Line } from '#domain/recipe/formula.ts';
import { addLine, removeLine, setGrams, setItem, setStrength } from './edit-rows.ts';

const material = (ref: string, amountGrams = 1): Line => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
});
const LINES: readonly Line[] = [
  material('a'),
  {
    item: { kind: 'accord', name: 'Mossy', lines: [material('b'), material('c')] },
    amountGrams: 2,
    strengthPercent: 100,
  },
];

test('grams of a nested row change that row alone', () => {
  const edited = setGrams(LINES, '2.1', 3);
  expect(edited[0]).toBe(LINES[0]);
  expect(edited[1]?.item).toMatchObject({ lines: [{ amountGrams: 3 }, { amountGrams: 1 }] });
});

test('a dilution has a solvent and a neat line has none', () => {
  const diluted = setStrength(LINES, '1', 10);
  expect(diluted[0]).toMatchObject({ strengthPercent: 10, solvent: 'dpg' });
  expect(setStrength(diluted, '1', 100)[0]).not.toHaveProperty('solvent');
});

test('an accord emptied row by row goes with its last row', () => {
  const one = removeLine(LINES, '2.2');
  expect(one[1]?.item).toMatchObject({ lines: [{ item: { ref: 'b' } }] });
  expect(removeLine(one, '2.1')).toEqual([LINES[0]]);
  expect(removeLine(LINES, '7')).toEqual(LINES);
});

test('a lot measured for bergapten does not pass its figure on to another material', () => {
  const measured = [{ ...material('a'), bergaptenPpm: 0 }];
  expect(setItem(measured, '1', { kind: 'material', ref: 'z' })[0]).not.toHaveProperty(
    'bergaptenPpm',
  );
});

test('a new row weighs nothing until it is weighed', () => {
  expect(addLine(LINES, { kind: 'material', ref: 'd' })[2]).toMatchObject({ amountGrams: 0 });
});
