// What may be asked about kept formulas: heads, revisions, saving, and a stream of what was saved elsewhere.
import { z } from 'zod';
import type { FormulaHead, Revision, SaveOutcome } from './ports/formulas.ts';
import { boundedKept } from './safety.ts';

const id = z.string().trim().min(1).max(200);

/** The branch a formula begins on. */
export const FIRST_BRANCH = 'main';

export const saveInput = z.strictObject({
  revisionId: id,
  formulaId: id,
  branch: z.string().trim().min(1).max(100).default(FIRST_BRANCH),
  /** The revision that was changed; absent for a new formula. */
  parentId: id.optional(),
  reason: z.string().max(2000).default(''),
  file: boundedKept,
});
export type SaveInput = z.infer<typeof saveInput>;
export type SaveAnswer = SaveOutcome;

export const revisionInput = z.strictObject({ revisionId: id });
export const historyInput = z.strictObject({ formulaId: id });
/** Saves after this one are told; 0 tells all. A call that resumes after an event gets those that follow it. */
export const changesInput = z.strictObject({ afterSequence: z.int().nonnegative() });

export type HeadsAnswer = readonly FormulaHead[];
/** A revision without its lines. */
export type Step = Omit<Revision, 'file'>;
export type HistoryAnswer = readonly Step[];
export type VerifyAnswer = { readonly revisions: number; readonly broken: readonly string[] };
