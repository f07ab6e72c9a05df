// Keys that work everywhere in the window; keys of one place are handled there.
import { useEffect } from 'react';
import { isChord } from '#renderer/ui/chord.ts';
import { NEW_IN_DESKTOP, WINDOW_ACTS, type WindowActId } from './acts.ts';

export type WindowActs = Readonly<Record<WindowActId, () => void>> & {
  /** Accepts the proposal with this letter, if there is one. */
  readonly accept: (letter: string) => void;
  /** Opens the sheet of an own material. */
  readonly openOwn: (id: string) => void;
};

/** Listens while mounted. */
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

const PROPOSAL_KEY = /^(?:Key([A-F])|Digit([1-9]))$/;

function actOf(event: KeyboardEvent, acts: WindowActs): (() => void) | undefined {
  if (event.defaultPrevented) return undefined;
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const [, ofRun, ofSearch] = PROPOSAL_KEY.exec(event.code) ?? [];
    const letter = ofRun ?? ofSearch;
    if (letter !== undefined) return () => acts.accept(letter);
  }
  if (isChord(event, NEW_IN_DESKTOP)) return acts.newFormula;
  const act = WINDOW_ACTS.find(({ chord }) => isChord(event, chord));
  return act && isFree(act.id, act.chord, event.target) ? acts[act.id] : undefined;
}

/** Whether the place that has the focus leaves the key to the window. */
function isFree(id: WindowActId, chord: string, target: EventTarget | null): boolean {
  // Words being written have the browser's own undo.
  if (id === 'undo' || id === 'redo') return !hasWords(target);
  // A search that has words is emptied first, by the browser.
  if (id === 'escape') return !isSearch(target);
  return /^(Ctrl|Alt) /.test(chord) || !isTyping(target);
}

/** In a field for words or a list; no number has a slash, a question mark or a letter. */
function isTyping(target: EventTarget | null): boolean {
  return isForWords(target) || target instanceof HTMLSelectElement;
}

/** Of all inputs these alone are typed into. */
const TYPED = /^(text|search)$/;

function isForWords(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && TYPED.test(target.type) && target.inputMode !== 'decimal'
  );
}

function hasWords(target: EventTarget | null): boolean {
  return isForWords(target) && target.value !== '';
}

function isSearch(target: EventTarget | null): boolean {
  return hasWords(target) && (target as HTMLInputElement).type === 'search';
}
