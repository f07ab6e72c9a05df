// Keys that work everywhere in the window; keys of one place are handled there.
import { useEffect } from 'react';

export interface WindowActs {
  readonly propose: () => void;
  /** Accepts the proposal with this letter, if there is one. */
  readonly accept: (letter: string) => void;
  readonly openFile: () => void;
  readonly saveFile: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly search: () => void;
  readonly library: () => void;
  readonly inspector: () => void;
  readonly help: () => void;
  readonly escape: () => void;
}

/** Listens while mounted. Letters are told by their place on the keyboard, so that Hangul layouts work. */
export function useShortcuts(acts: WindowActs): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = event.isComposing ? undefined : actOf(event, acts);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [acts]);
}

const PROPOSAL_KEY = /^Key([A-F])$/;

function actOf(event: KeyboardEvent, acts: WindowActs): (() => void) | undefined {
  const { key, code } = event;
  if (event.defaultPrevented) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'Enter') return acts.propose;
    // Words being written have the browser's own undo.
    if (code === 'KeyZ' && !hasWords(event.target)) return event.shiftKey ? acts.redo : acts.undo;
    if (code === 'KeyO') return acts.openFile;
    if (code === 'KeyS') return acts.saveFile;
    if (code === 'KeyB') return acts.library;
    return key === '.' ? acts.inspector : undefined;
  }
  if (event.altKey) {
    const letter = PROPOSAL_KEY.exec(code)?.[1];
    return letter === undefined ? undefined : () => acts.accept(letter);
  }
  // A search that has words is emptied first, by the browser.
  if (key === 'Escape') return isSearch(event.target) ? undefined : acts.escape;
  if (isTyping(event.target)) return undefined;
  if (key === '/') return acts.search;
  return key === '?' ? acts.help : undefined;
}

/** In a field for words or a list; no number has a slash or a question mark. */
function isTyping(target: EventTarget | null): boolean {
  return isForWords(target) || target instanceof HTMLSelectElement;
}

function isForWords(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.inputMode !== 'decimal';
}

function hasWords(target: EventTarget | null): boolean {
  return isForWords(target) && target.value !== '';
}

function isSearch(target: EventTarget | null): boolean {
  return hasWords(target) && (target as HTMLInputElement).type === 'search';
}
