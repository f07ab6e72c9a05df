// Edits touch the row they name and nothing else, inside accords too, and keep every line valid.
import { expect, test } from 'vitest';
import type { Line } from '#domain/recipe/formula.ts';
import {
  addLine,
  setAccordName,
  setGrams,
  setItem,
  setNote,
  setStrength,
  toggleLocks,
} from './edit-rows.ts';

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

test('a note is written, rewritten and taken away, and the same note is no change', () => {
  const noted = setNote(LINES, '2.1', 'lot 12');
  expect(noted[1]?.item).toMatchObject({ lines: [{ note: 'lot 12' }, {}] });
  expect(setNote(noted, '2.1', 'lot 12')).toBe(noted);
  expect(setNote(noted, '2.1', '')).toEqual(LINES);
  expect(setNote(LINES, '1', '')).toBe(LINES);
});

test('rows are locked together, and unlocked only when all of them are locked', () => {
  const one = toggleLocks(LINES, ['1']);
  expect(one[0]).toMatchObject({ locked: true });
  const both = toggleLocks(one, ['1', '2.2']);
  expect(both[1]?.item).toMatchObject({ lines: [{}, { locked: true }] });
  expect(toggleLocks(both, ['1', '2.2'])).toEqual(LINES);
});

test('an accord is called what it is called, and a material is not', () => {
  expect(setAccordName(LINES, '2', 'Heart')[1]?.item).toMatchObject({ name: 'Heart' });
  expect(setAccordName(LINES, '1', 'Heart')).toEqual(LINES);
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
