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
  /** When it was written to a file as it is, milliseconds since 1970; absent after a change that is in no file. */
  readonly savedAt: number | undefined;
}

/** Steps back that are kept. */
const MOST_STEPS = 200;

export function newDraft(id: number, formula: Formula, reasons: readonly Reason[] = []): Draft {
  return { id, formula, reasons, past: [], future: [], mark: '', savedAt: undefined };
}

/** One change. Typing 0.1, 0.12, 0.120 into one cell (one mark) is one step; an empty mark never joins another. */
export function changed(draft: Draft, formula: Formula, mark: string): Draft {
  if (formula === draft.formula) return draft;
  const joins = mark !== '' && mark === draft.mark;
  const past = joins ? draft.past : [...draft.past, draft.formula].slice(-MOST_STEPS);
  return { ...draft, formula, past, future: [], mark, savedAt: undefined };
}

export function undone(draft: Draft): Draft {
  const formula = draft.past.at(-1);
  if (!formula) return draft;
  const future = [draft.formula, ...draft.future];
  return { ...draft, formula, past: draft.past.slice(0, -1), future, mark: '', savedAt: undefined };
}

export function redone(draft: Draft): Draft {
  const [formula, ...future] = draft.future;
  if (!formula) return draft;
  const past = [...draft.past, draft.formula];
  return { ...draft, formula, past, future, mark: '', savedAt: undefined };
}
