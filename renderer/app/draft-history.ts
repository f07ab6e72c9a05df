// A formula being worked on, with every step back and forth.
import type { Formula } from '#domain/recipe/formula.ts';
import type { Reason } from '#domain/search/proposal.ts';

export interface Draft {
  readonly id: number;
  readonly formula: Formula;
  /** Why each material is in it, when it was proposed. */
  readonly reasons: readonly Reason[];
  readonly past: readonly Formula[];
  readonly future: readonly Formula[];
  /** What the last step changed; steps with the same mark in a row are one step back. */
  readonly mark: string;
  /** Where the workbench keeps it. */
  readonly place: Place;
}

/** A formula's place among kept ones, and how much of this window's work is there. */
export interface Place {
  readonly formulaId: string;
  readonly branch: string;
  /** The latest revision; absent before the first save. */
  readonly headId?: string;
  readonly number?: number;
  /** The last mod up to here that was given a reason. */
  readonly named?: NamedMod;
  /** The formula as that revision holds it. */
  readonly saved?: Formula;
  /** Milliseconds since 1970. */
  readonly savedAt?: number;
  /** Why the last save failed, a key of the words. */
  readonly problem?: SaveProblem;
  /** Revisions before the first step of this window and after its last, nearest last. */
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

export interface NamedMod {
  readonly number: number;
  readonly reason: string;
}

export type SaveProblem = 'damaged' | 'newer' | 'read-only' | 'disk-full' | 'failed' | 'missing';

export function newDraft(
  id: number,
  formula: Formula,
  place: Place,
  reasons: readonly Reason[] = [],
): Draft {
  return { id, formula, place, reasons, past: [], future: [], mark: '' };
}

/** Takes back a step made before this window was opened. */
export function undoneTo(draft: Draft, formula: Formula): Draft {
  const place = { ...draft.place, older: draft.place.older.slice(0, -1) };
  return { ...draft, formula, place, future: [draft.formula, ...draft.future], mark: '' };
}

/** Takes again a step that was taken back before this window was opened. */
export function redoneTo(draft: Draft, formula: Formula): Draft {
  const place = { ...draft.place, newer: draft.place.newer.slice(0, -1) };
  return { ...draft, formula, place, past: [...draft.past, draft.formula], mark: '' };
}

/** One change. Typing 0.1, 0.12, 0.120 into one cell (one mark) is one step; an empty mark never joins another. */
export function changed(draft: Draft, formula: Formula, mark: string): Draft {
  if (formula === draft.formula) return draft;
  const past = joins(draft, mark) ? draft.past : [...draft.past, draft.formula];
  const place = { ...draft.place, newer: [] };
  return { ...draft, formula, place, past, future: [], mark };
}

/** The formula as it was before the step that a change with this mark would belong to. */
export function formulaBefore(draft: Draft, mark: string): Formula {
  return (joins(draft, mark) ? draft.past.at(-1) : undefined) ?? draft.formula;
}

function joins(draft: Draft, mark: string): boolean {
  return mark !== '' && mark === draft.mark;
}

export function undone(draft: Draft): Draft {
  const formula = draft.past.at(-1);
  if (!formula) return draft;
  const future = [draft.formula, ...draft.future];
  return { ...draft, formula, past: draft.past.slice(0, -1), future, mark: '' };
}

export function redone(draft: Draft): Draft {
  const [formula, ...future] = draft.future;
  if (!formula) return draft;
  const past = [...draft.past, draft.formula];
  return { ...draft, formula, past, future, mark: '' };
}
