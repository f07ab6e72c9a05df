// Presses a key for somebody in the row that has the focus, or in the first one: keys of the table stay written there.
import { flushSync } from 'react-dom';
import { pressOf } from '#renderer/ui/chord.ts';
import { toCompose } from './view.ts';

export function pressInTable(chord: string): void {
  flushSync(toCompose);
  const { activeElement } = document;
  const cell = activeElement?.closest('[data-path]')
    ? activeElement
    : document.querySelector<HTMLElement>('[data-path] [data-column="grams"]');
  if (cell instanceof HTMLElement && cell !== activeElement) cell.focus();
  const { code, ...press } = pressOf(chord);
  const where = cell ?? document.querySelector('.formula') ?? document.body;
  where.dispatchEvent(
    new KeyboardEvent('keydown', { ...press, code, bubbles: true, cancelable: true }),
  );
}
