// Undo takes back what one person would call one change, and redo is forgotten once history forks.
import { expect, test } from 'vitest';
import { editLine } from '#domain/recipe/edit.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import {
  changed,
  type Draft,
  formulaBefore,
  newDraft,
  redone,
  redoneTo,
  undone,
  undoneTo,
} from './draft-history.ts';

const PLACE = { formulaId: 'f', branch: 'main', older: [], newer: [] };

const named = (name: string): Formula => ({ name, category: '4', dosagePercent: 15, lines: [] });

test('keystrokes in one cell are one step back, another cell is another', () => {
  let draft = newDraft(1, named('start'), PLACE);
  draft = changed(draft, named('0'), 'grams 1');
  draft = changed(draft, named('0.1'), 'grams 1');
  draft = changed(draft, named('0.1, 2'), 'grams 2');
  expect(undone(draft).formula.name).toBe('0.1');
  expect(undone(undone(draft)).formula.name).toBe('start');
  expect(undone(undone(undone(draft))).formula.name).toBe('start');
});

test('the same cell edited again after an undo is a step of its own', () => {
  const once = changed(newDraft(1, named('a'), PLACE), named('b'), 'grams 1');
  const again = changed(undone(once), named('c'), 'grams 1');
  expect(undone(again).formula.name).toBe('a');
  expect(redone(again).formula.name).toBe('c');
});

test('redo brings back what undo took', () => {
  const draft = changed(changed(newDraft(1, named('a'), PLACE), named('b'), ''), named('c'), '');
  expect(redone(undone(draft)).formula.name).toBe('c');
  expect(redone(redone(undone(undone(draft)))).formula.name).toBe('c');
});

test('what is typed is solved from the formula as it was before the first keystroke', () => {
  const once = changed(newDraft(1, named('a'), PLACE), named('a5'), 'share 1');
  expect(formulaBefore(once, 'share 1').name).toBe('a');
  expect(formulaBefore(once, 'share 2').name).toBe('a5');
  expect(formulaBefore(once, '').name).toBe('a5');
  expect(formulaBefore(undone(once), 'share 1').name).toBe('a');
});

test('two thousand steps go back to the very first formula and forth to the last, sharing every row nobody touched', () => {
  const row = (at: number): Line => ({
    item: { kind: 'material', ref: `m${at}` },
    amountGrams: 1,
    strengthPercent: 100,
  });
  const first: Formula = {
    ...named('first'),
    lines: Array.from({ length: 60 }, (_, at) => row(at)),
  };
  let draft: Draft = newDraft(1, first, PLACE);
  for (let step = 0; step < 2000; step += 1) {
    const path = String(1 + (step % 60));
    const lines = editLine(draft.formula.lines, path, (line) => ({ ...line, amountGrams: step }));
    draft = changed(draft, { ...draft.formula, lines }, `grams ${path}`);
  }
  const last = draft.formula;
  const rows = new Set(draft.past.flatMap(({ lines }) => lines));
  // The sixty rows of the beginning, and one more for every step but the last.
  expect(rows.size).toBe(60 + 1999);
  for (let step = 0; step < 2000; step += 1) draft = undone(draft);
  expect(draft.formula).toBe(first);
  expect(undone(draft)).toBe(draft);
  for (let step = 0; step < 2000; step += 1) draft = redone(draft);
  expect(draft.formula).toBe(last);
});

test('steps of an earlier window are taken back and taken again through the revisions that hold them', () => {
  const place = { ...PLACE, older: ['r1', 'r2'], newer: ['r4'] };
  const back = undoneTo(newDraft(1, named('c'), place), named('b'));
  expect(back.formula.name).toBe('b');
  expect(back.place.older).toEqual(['r1']);
  expect(redone(back).formula.name).toBe('c');
  const forth = redoneTo(newDraft(1, named('c'), place), named('d'));
  expect(forth.place.newer).toEqual([]);
  expect(undone(forth).formula.name).toBe('c');
  expect(changed(back, named('x'), '').place.newer).toEqual([]);
});
