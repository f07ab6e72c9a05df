// What the perfumer is working on in this window: the brief, its chips, and the open formulas.
import { create } from 'zustand';
import { FIRST_BRANCH } from '#contract/recipe-store.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { isCategory } from '#domain/safety/judge.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import type { Chip } from '#domain/search/chip.ts';
import type { Reason } from '#domain/search/proposal.ts';
import { changed, type Draft, formulaBefore, newDraft, type Place } from './draft-history.ts';

export interface BriefDraft {
  /** Under which it is kept once it was read. */
  readonly id: string;
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

/** `before` is the formula as it was before the step that this change joins. */
export type Edit = (formula: Formula, before: Formula) => Formula;

interface Drafts {
  readonly brief: BriefDraft;
  readonly scope: Scope;
  readonly drafts: readonly Draft[];
  readonly currentId: number | undefined;
  readonly setBrief: (change: Partial<BriefDraft>) => void;
  readonly setScope: (change: Partial<Scope>) => void;
  /** Opens a formula beside those already open; without a place it is a new one. */
  readonly open: (formula: Formula, reasons?: readonly Reason[], place?: Place) => void;
  readonly choose: (id: number) => void;
  /** Changes the current formula, or a new one when none is open; `mark` joins keystrokes into one step. */
  readonly edit: (change: Edit, mark?: string) => void;
  /** Changes one open draft, whichever is shown. */
  readonly change: (id: number, next: (draft: Draft) => Draft) => void;
}

export const useDrafts = create<Drafts>()((set, get) => {
  const change = (next: (draft: Draft) => Draft) =>
    set(({ drafts, currentId }) => ({
      drafts: drafts.map((draft) => (draft.id === currentId ? next(draft) : draft)),
    }));
  const open: Drafts['open'] = (formula, reasons = [], place = newPlace()) =>
    set(({ drafts }) => {
      const id = Math.max(0, ...drafts.map((draft) => draft.id)) + 1;
      return { drafts: [newDraft(id, formula, place, reasons), ...drafts], currentId: id };
    });
  return {
    brief: newBrief(),
    scope: { category: '4', dosagePercent: 15 },
    drafts: [],
    currentId: undefined,
    setBrief: (part) => set(({ brief }) => ({ brief: { ...brief, ...part } })),
    setScope: (part) => set(({ scope }) => ({ scope: { ...scope, ...part } })),
    open,
    choose: (id) => set({ currentId: id }),
    edit: (edit, mark = '') => {
      if (get().currentId === undefined) {
        const none: Formula = { name: '', ...get().scope, lines: [] };
        open(edit(none, none));
      } else {
        change((draft) => changed(draft, edit(draft.formula, formulaBefore(draft, mark)), mark));
      }
    },
    change: (id, next) =>
      set(({ drafts }) => ({
        drafts: drafts.map((draft) => (draft.id === id ? next(draft) : draft)),
      })),
  };
});

/** Nothing written yet. */
export function newBrief(): BriefDraft {
  return { id: crypto.randomUUID(), text: '', readText: '', chips: [], unread: [] };
}

/** Where a formula that is not kept yet will be. */
export function newPlace(): Place {
  return { formulaId: crypto.randomUUID(), branch: FIRST_BRANCH, older: [], newer: [] };
}

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
