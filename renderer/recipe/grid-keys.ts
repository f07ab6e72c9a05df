// Moving through the formula table by keys: arrows and Enter along a column, letters for what can be done to a row.
import type { KeyboardEvent } from 'react';
import { isLetter } from '#renderer/ui/why.ts';

export interface GridActs {
  readonly why: (path: string) => void;
  readonly fix: () => void;
  readonly remove: (path: string) => void;
  readonly add: () => void;
}

/** Handles a key pressed anywhere in the table; keys that mean nothing here go on their way. */
export function pressInGrid(event: KeyboardEvent<HTMLTableElement>, acts: GridActs): void {
  const cell = event.target as HTMLElement;
  const path = cell.closest<HTMLElement>('[data-path]')?.dataset['path'];
  if (path === undefined || event.nativeEvent.isComposing) return;
  const inSelect = cell instanceof HTMLSelectElement;
  const act = actOf(event, acts, path, inSelect);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(
  event: KeyboardEvent<HTMLTableElement>,
  acts: GridActs,
  path: string,
  inSelect: boolean,
): (() => void) | undefined {
  if (event.key === 'Delete' && event.ctrlKey) return () => acts.remove(path);
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Enter' && event.altKey) return undefined;
  if (!inSelect) {
    if (event.key === 'ArrowDown') return () => moveFocus(event, 1);
    if (event.key === 'ArrowUp') return () => moveFocus(event, -1);
    if (isLetter(event, 'Y')) return () => acts.why(path);
    if (isLetter(event, 'F')) return acts.fix;
    if (isLetter(event, 'A')) return acts.add;
  }
  const isCell = event.target instanceof HTMLInputElement;
  return event.key === 'Enter' && isCell ? () => moveFocus(event, 1) : undefined;
}

/** To the same column of the next row that has it. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>, step: 1 | -1): void {
  const column = (event.target as HTMLElement).dataset['column'];
  if (column === undefined) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  cells[cells.indexOf(event.target as HTMLElement) + step]?.focus();
}
