// Where formulas are kept: append-only revisions with a parent, a reason and a hash chain, on named branches.
import type { FormulaFile } from '#domain/recipe/file.ts';

/** One saved state of a formula. It never changes and never goes away. */
export interface Revision {
  /** Chosen by whoever saves, so that a save made twice is one save. */
  readonly id: string;
  readonly formulaId: string;
  readonly branch: string;
  /** Place in the history of the formula, from 1, over all branches. */
  readonly number: number;
  /** Place among all revisions of all formulas; grows with every save. */
  readonly sequence: number;
  /** Absent on the first revision of a formula. */
  readonly parentId?: string;
  /** Why it was changed, in the perfumer's words; may be empty. */
  readonly reason: string;
  readonly file: FormulaFile;
  /** SHA-256 of `file` as kept, lower-case hex. */
  readonly contentSha256: string;
  /** SHA-256 over the parent's chain hash and everything above but the sequence. */
  readonly chainSha256: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** What is needed to list a formula without reading it. */
export interface FormulaHead {
  readonly formulaId: string;
  readonly branch: string;
  readonly revisionId: string;
  readonly number: number;
  readonly sequence: number;
  readonly name: string;
  readonly rows: number;
  readonly savedAt: number;
}

export interface SaveOrder {
  readonly revisionId: string;
  /** A new id begins a formula. */
  readonly formulaId: string;
  readonly branch: string;
  /** The revision that was changed; absent for the first. */
  readonly parentId?: string | undefined;
  readonly reason: string;
  readonly file: FormulaFile;
  readonly at: number;
}

/**
 * `saved` on the branch asked for; `branched` when somebody else saved there first: nothing is lost, the change stands on
 * a branch of its own beside theirs; `refused` when the parent is not a revision of that formula.
 */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'branched'; readonly revision: Revision }
  | { readonly kind: 'refused'; readonly reason: 'parent-unknown' | 'revision-taken' };

export interface FormulaStore {
  /** Heads of all branches, last saved first. */
  readonly heads: () => Promise<readonly FormulaHead[]>;
  readonly revision: (revisionId: string) => Promise<Revision | undefined>;
  /** Every revision of a formula, oldest first. */
  readonly history: (formulaId: string) => Promise<readonly Revision[]>;
  /** Revisions saved after `sequence`, oldest first: what a window that was away has missed. */
  readonly since: (sequence: number, most: number) => Promise<readonly Revision[]>;
  /** Resolves when the revision would survive the loss of power. */
  readonly save: (order: SaveOrder) => Promise<SaveOutcome>;
  /** Recomputes every hash. Names the first revision of each formula whose chain does not hold. */
  readonly verify: () => Promise<{
    readonly revisions: number;
    readonly broken: readonly string[];
  }>;
}
