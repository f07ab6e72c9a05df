// The keys of the formula table: arrows along a column and over rows, letters for what can be done to them.
import type { KeyboardEvent } from 'react';
import { isLetter } from '#renderer/ui/why.ts';
import type { GridActs } from './grid-acts.ts';
import { isForWords, isWriting, moveFocus, pathAt } from './grid-focus.ts';

type Press = KeyboardEvent<HTMLTableElement>;
type Act = (() => void) | undefined;

/** Handles a key pressed anywhere in the table; keys that mean nothing here go on their way. */
export function pressInGrid(event: Press, acts: GridActs): void {
  const path = pathAt(event.target);
  if (path === undefined || event.nativeEvent.isComposing || isForWords(event.target)) return;
  const act = actOf(event, acts, path);
  if (!act) return;
  event.preventDefault();
  // What is ended here is not also a reason to close something else.
  if (event.key === 'Escape') event.stopPropagation();
  act();
}

function actOf(event: Press, acts: GridActs, path: string): Act {
  const { key, code, altKey, target } = event;
  const inSelect = target instanceof HTMLSelectElement;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'Delete' && event.ctrlKey) return () => acts.remove(path);
    // Within a number being typed it marks the number first.
    const isAll = code === 'KeyA' && !altKey && !event.shiftKey && !isWriting(target);
    return isAll ? acts.chooseAll : undefined;
  }
  if (key === 'Escape') return acts.hasChoice ? acts.chooseNone : undefined;
  if (inSelect) return undefined;
  if (key === 'F2') return acts.isAccord(path) ? () => acts.rename(path) : () => editCell(target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === 1 || step === -1) return vertical(event, acts, path, step);
  if (altKey) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return isWriting(target) ? undefined : acts.sideways(path, key === 'ArrowRight');
  }
  if (key === 'Enter' && target instanceof HTMLInputElement) {
    return () => moveFocus(event.currentTarget, target, 1);
  }
  return letter(event, acts, path);
}

function vertical(event: Press, acts: GridActs, path: string, step: 1 | -1): Act {
  if (event.altKey) return () => acts.step(path, step);
  if (event.shiftKey) return () => acts.extend(path, step);
  const { currentTarget, target } = event;
  return () => {
    acts.chooseNone();
    moveFocus(currentTarget, target, step);
  };
}

/** As in a spreadsheet: into the number, at its end, and no longer over it. */
function editCell(target: EventTarget): void {
  if (target instanceof HTMLInputElement)
    target.setSelectionRange(target.value.length, target.value.length);
}

const LETTERS: Readonly<Record<string, (acts: GridActs, path: string) => void>> = {
  Y: (acts, path) => acts.why(path),
  F: (acts) => acts.fix(),
  A: (acts) => acts.add(),
  L: (acts, path) => acts.lock(path),
  D: (acts, path) => acts.dilute(path),
  N: (acts, path) => acts.note(path),
  U: (acts) => acts.nextUnit(),
  V: (acts) => acts.nextView(),
};

function letter(event: Press, acts: GridActs, path: string): Act {
  if (isLetter(event, 'G')) {
    return event.shiftKey ? () => acts.ungroup(path) : () => acts.group(path);
  }
  const name = Object.keys(LETTERS).find((one) => isLetter(event, one)) ?? '';
  const act = LETTERS[name];
  return act && (() => act(acts, path));
}
