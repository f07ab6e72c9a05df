// Rows to the clipboard and from it: copied as text and as a table, pasted in one step or not at all.
import type { ClipboardEvent } from 'react';
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { insertLines, linesAt } from '#domain/recipe/arrange.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { outermost } from '#domain/recipe/paths.ts';
import { typedNumber } from '#renderer/ui/numbers.ts';
import type { Key, Language, Say } from '#renderer/ui/words.ts';
import { copiedRows } from './copied-rows.ts';
import type { GridActs } from './grid-acts.ts';
import { isForWords, pathAt } from './grid-focus.ts';
import { pastedRows } from './pasted-rows.ts';
import type { GridView } from './use-grid-view.ts';

interface Clipboard {
  readonly lines: readonly Line[];
  readonly view: GridView;
  readonly acts: GridActs;
  readonly finder: MaterialFinder;
  readonly say: Say;
  readonly language: Language;
}

/** Copies chosen rows; without any, the browser copies what is marked in a cell. */
export function copyRows(event: ClipboardEvent, clipboard: Clipboard, isCut: boolean): void {
  const { view, acts, lines, finder, language } = clipboard;
  const paths = outermost(view.selection.paths);
  if (paths.length === 0 || isForWords(event.target)) return;
  event.preventDefault();
  const { text, html } = copiedRows(linesAt(lines, paths), finder, language);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  if (isCut) acts.removeAll(paths);
  else acts.tell('recipe.said.copied', { rows: paths.length });
}

/** Adds rows behind the row with the focus; a number goes into its cell, and words into their field. */
export function pasteRows(event: ClipboardEvent, clipboard: Clipboard): void {
  const { view, acts, lines, finder, say } = clipboard;
  const text = event.clipboardData.getData('text/plain');
  const isOneWord = isForWords(event.target) && !/[\t\n]/.test(text.trim());
  if (text.trim() === '' || typedNumber(text) !== undefined || isOneWord) return;
  event.preventDefault();
  const read = pastedRows(text, finder, view.rows.length);
  if (!read.ok) {
    const { code, params, line = 1, field = '' } = read.problem;
    const why = say(`reading.${code}` as Key, params);
    const place = field === '' ? 'reading.at-line-only' : 'reading.at-line';
    const sentence = say(place, { file: say('recipe.pasted'), line, field, why });
    view.setProblem(say('recipe.open-failed', { sentence }));
    return;
  }
  const last = outermost(view.selection.paths).at(-1) ?? pathAt(event.target);
  const arranged = acts.arrange(() => insertLines(lines, last, read.lines));
  if (arranged) acts.tell('recipe.said.pasted', { rows: arranged.paths.length });
}
