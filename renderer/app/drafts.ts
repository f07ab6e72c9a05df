// What the perfumer is working on in this window: the brief, its chips, and the open formulas.
import { create } from 'zustand';
import type { Formula } from '#domain/recipe/formula.ts';
import { isCategory } from '#domain/safety/judge.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import type { Chip } from '#domain/search/chip.ts';
import type { Reason } from '#domain/search/proposal.ts';
import { changed, type Draft, newDraft, redone, undone } from './draft-history.ts';

export interface BriefDraft {
  readonly text: string;
  /** The text the chips were read from; differs from `text` while it is being written. */
  readonly readText: string;
  readonly chips: readonly Chip[];
  readonly unread: readonly string[];
}

/** Category and dosage of a formula that does not exist yet. */
export interface Scope {
  readonly category: CategoryId;
  readonly dosagePercent: number;
}

interface Drafts {
  readonly brief: BriefDraft;
  readonly scope: Scope;
  readonly drafts: readonly Draft[];
  readonly currentId: number | undefined;
  readonly setBrief: (change: Partial<BriefDraft>) => void;
  readonly setScope: (change: Partial<Scope>) => void;
  /** Opens a formula beside those already open. */
  readonly open: (formula: Formula, reasons?: readonly Reason[]) => void;
  readonly choose: (id: number) => void;
  /** Changes the current formula, or a new one when none is open; `mark` joins keystrokes into one step. */
  readonly edit: (change: (formula: Formula) => Formula, mark?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly markSaved: (at: number) => void;
}

export const useDrafts = create<Drafts>()((set, get) => {
  const change = (next: (draft: Draft) => Draft) =>
    set(({ drafts, currentId }) => ({
      drafts: drafts.map((draft) => (draft.id === currentId ? next(draft) : draft)),
    }));
  const open = (formula: Formula, reasons: readonly Reason[] = []) =>
    set(({ drafts }) => {
      const id = Math.max(0, ...drafts.map((draft) => draft.id)) + 1;
      return { drafts: [newDraft(id, formula, reasons), ...drafts], currentId: id };
    });
  return {
    brief: { text: '', readText: '', chips: [], unread: [] },
    scope: { category: '4', dosagePercent: 15 },
    drafts: [],
    currentId: undefined,
    setBrief: (part) => set(({ brief }) => ({ brief: { ...brief, ...part } })),
    setScope: (part) => set(({ scope }) => ({ scope: { ...scope, ...part } })),
    open,
    choose: (id) => set({ currentId: id }),
    edit: (edit, mark = '') => {
      if (get().currentId === undefined) {
        open(edit({ name: '', ...get().scope, lines: [] }));
      } else change((draft) => changed(draft, edit(draft.formula), mark));
    },
    undo: () => change(undone),
    redo: () => change(redone),
    markSaved: (savedAt) => change((draft) => ({ ...draft, savedAt })),
  };
});

export function useCurrentDraft(): Draft | undefined {
  return useDrafts(({ drafts, currentId }) => drafts.find(({ id }) => id === currentId));
}

/** The category of a formula is one of the 18; a file with another is refused before it is opened. */
export function scopeOf(draft: Draft | undefined, fallback: Scope): Scope {
  if (!draft) return fallback;
  const { category, dosagePercent } = draft.formula;
  return isCategory(category) ? { category, dosagePercent } : { ...fallback, dosagePercent };
}

/** The scope at this moment, for acts that do not redraw when it changes. */
export function currentScope(): Scope {
  const { drafts, currentId, scope } = useDrafts.getState();
  return scopeOf(
    drafts.find(({ id }) => id === currentId),
    scope,
  );
}
