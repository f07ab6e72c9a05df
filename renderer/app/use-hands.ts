// Acts that end with the focus where the next act will be.
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Item } from '#domain/recipe/formula.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import type { Offered } from '#renderer/search/offered.ts';
import { useWords } from '#renderer/ui/words.ts';
import { useDrafts } from './drafts.ts';
import { foundOffersNow } from './found-offers.ts';
import { placeBeside } from './kept-branches.ts';
import { redoStep, undoStep } from './kept-formulas.ts';
import type { WindowActs } from './use-shortcuts.ts';
import type { WorkbenchModel } from './use-workbench.ts';
import { toCompose } from './view.ts';

/** Acts that open or close something beside the formula. */
type OfTheWindow =
  | ('palette' | 'compose' | 'hybrid' | 'smell')
  | ('rate' | 'prefer' | 'ownMaterial' | 'openOwn')
  | ('search' | 'library' | 'inspector')
  | ('help' | 'escape');

export type Hands = ReturnType<typeof useHands>;

export function useHands(model: WorkbenchModel, tables: Tables) {
  const { acts, draft, brief, scope, formula, reading, files } = model;
  const { language } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const add = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const open = useDrafts((drafts) => drafts.open);
  const notes = useNotes();
  const accept = ({ id, title, formula, reasons }: Offered) => {
    brief.run.dismiss(id);
    toCompose();
    const beside = placeBeside(draft, title[language]);
    flushSync(() => open({ ...formula, name: title[language] }, reasons, beside));
    gramsCells(table.current).at(0)?.focus();
  };
  const addItem = useCallback(
    (item: Item) => {
      flushSync(() => {
        toCompose();
        acts.add(item);
      });
      gramsCells(table.current).at(-1)?.focus();
    },
    [acts],
  );
  const startNew = () => {
    flushSync(() => {
      toCompose();
      open({ name: '', ...scope, lines: [] });
    });
    add.current?.focus();
  };
  const keys: Omit<WindowActs, OfTheWindow> = {
    newFormula: startNew,
    propose: () => {
      toCompose();
      brief.propose(scope);
    },
    accept: (letter) => {
      const offers = [...brief.run.offers, ...foundOffersNow(tables)];
      const offer = offers.find((one) => one.letter === letter);
      if (offer) accept(offer.proposal);
    },
    undo: () => void undoStep(),
    redo: () => void redoStep(),
    notes: () => {
      toCompose();
      if (formula) notes.fold(true);
    },
    openFile: () => file.current?.click(),
    saveFile: () => {
      if (formula && reading) files.save(formula);
    },
  };
  return { table, add, search, file, notes, accept, addItem, startNew, keys };
}

/** The notes on the formula: whether they are open, and the field that has the focus when they were just opened. */
function useNotes() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  const fold = useCallback((opens: boolean) => {
    flushSync(() => setOpen(opens));
    if (opens) field.current?.focus();
  }, []);
  return { field, isOpen, fold };
}

function gramsCells(table: HTMLElement | null): HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-column="grams"]') ?? [])];
}
