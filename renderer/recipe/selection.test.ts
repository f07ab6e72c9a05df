// Choosing rows works as in every list: Shift takes the range from where it began, Ctrl one more or one less.
import { expect, test } from 'vitest';
import { chosen, chosenTo, NOTHING_CHOSEN, toggled } from './selection.ts';

const ORDER = ['1', '2', '2.1', '2.2', '3'];
const listed = ({ paths }: { readonly paths: ReadonlySet<string> }) => [...paths];

test('a range grows and shrinks around the row where it began', () => {
  const down = chosenTo(NOTHING_CHOSEN, ORDER, '2', '2.1');
  expect(listed(down)).toEqual(['2', '2.1']);
  const further = chosenTo(down, ORDER, '2.1', '2.2');
  expect(listed(further)).toEqual(['2', '2.1', '2.2']);
  expect(listed(chosenTo(further, ORDER, '2.2', '1'))).toEqual(['1', '2']);
});

test('a range whose beginning is gone begins anew', () => {
  expect(listed(chosenTo(chosen(['9']), ORDER, '2.2', '3'))).toEqual(['2.2', '3']);
});

test('one row more, one row less, and none at the end', () => {
  const two = toggled(toggled(NOTHING_CHOSEN, '1'), '3');
  expect(listed(two)).toEqual(['1', '3']);
  expect(two.anchor).toBe('3');
  expect(toggled(toggled(two, '1'), '3')).toBe(NOTHING_CHOSEN);
  expect(chosen([])).toBe(NOTHING_CHOSEN);
});
