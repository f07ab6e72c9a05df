// Where the keyboard is in the formula table, and how it gets to another cell.

/** Path of the row that something in the table stands in. */
export function pathAt(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
  return row?.dataset['path'];
}

export function columnAt(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset['column'] : undefined;
}

/** True for a field of words, which has keys of its own. */
export function isForWords(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.inputMode !== 'decimal';
}

/** True where left and right would move among typed characters. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  return !(selectionStart === 0 && selectionEnd === value.length);
}

/** To the cell of a row in this column, or to the row's amount where it has no such cell. */
export function focusCell(table: HTMLElement | null, path: string, column = 'grams'): void {
  const row = table?.querySelector<HTMLElement>(`[data-path="${path}"]`);
  const cell =
    row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
    row?.querySelector<HTMLElement>('[data-column="grams"]');
  cell?.focus();
  // A cell that has the focus already may hold another row's number now.
  if (cell instanceof HTMLInputElement) cell.select();
}

/** To the same column of the next row that has it. */
export function moveFocus(table: HTMLElement, from: EventTarget, step: 1 | -1): void {
  const column = columnAt(from);
  if (column === undefined) return;
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  cells[cells.indexOf(from as HTMLElement) + step]?.focus();
}

/** Back from a field of words to the amount of its row. */
export function focusRow(path: string): void {
  focusCell(document.querySelector<HTMLElement>('table.formula'), path);
}
