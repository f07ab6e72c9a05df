// Choosing rows with the pointer: Ctrl one more, Shift all up to here, the number this row alone.
import type { MouseEvent } from 'react';
import type { GridActs } from './grid-acts.ts';
import { focusCell, isForWords, pathAt } from './grid-focus.ts';

export function pressOnRow(event: MouseEvent<HTMLTableElement>, acts: GridActs): void {
  const { target, currentTarget } = event;
  const path = pathAt(target);
  const isButton = target instanceof Element && target.closest('button, select') !== null;
  if (path === undefined || event.button !== 0 || isButton || isForWords(target)) return;
  const isNumber = target instanceof Element && target.closest('.del') !== null;
  const act = event.shiftKey
    ? acts.chooseTo
    : event.ctrlKey || event.metaKey
      ? acts.toggle
      : isNumber && !acts.isChosen(path)
        ? acts.chooseOnly
        : undefined;
  if (act) {
    event.preventDefault();
    act(path);
    focusCell(currentTarget, path);
  } else if (!isNumber) acts.chooseNone();
}
