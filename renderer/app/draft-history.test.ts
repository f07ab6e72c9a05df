// Undo takes back what one person would call one change, and redo is forgotten once history forks.
import { expect, test } from 'vitest';
import type { Formula } from '#domain/recipe/formula.ts';
import { changed, newDraft, redone, undone } from './draft-history.ts';

const named = (name: string): Formula => ({ name, category: '4', dosagePercent: 15, lines: [] });

test('keystrokes in one cell are one step back, another cell is another', () => {
  let draft = newDraft(1, named('start'));
  draft = changed(draft, named('0'), 'grams 1');
  draft = changed(draft, named('0.1'), 'grams 1');
  draft = changed(draft, named('0.1, 2'), 'grams 2');
  expect(undone(draft).formula.name).toBe('0.1');
  expect(undone(undone(draft)).formula.name).toBe('start');
  expect(undone(undone(undone(draft))).formula.name).toBe('start');
});

test('the same cell edited again after an undo is a step of its own', () => {
  const once = changed(newDraft(1, named('a')), named('b'), 'grams 1');
  const again = changed(undone(once), named('c'), 'grams 1');
  expect(undone(again).formula.name).toBe('a');
  expect(redone(again).formula.name).toBe('c');
});

test('redo brings back what undo took', () => {
  const draft = changed(changed(newDraft(1, named('a')), named('b'), ''), named('c'), '');
  expect(redone(undone(draft)).formula.name).toBe('c');
  expect(redone(redone(undone(undone(draft)))).formula.name).toBe('c');
});
