// What readers of foreign files answer, and how a written name becomes a reference and back without loss.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import type { FormulaFile } from './file.ts';
import type { Formula, Line } from './formula.ts';

/** What is wrong with a file. `code` is a key of the words in contract/words/reading.ts. */
export interface FileProblem {
  readonly code: string;
  /** From 1; absent when the file as a whole is at fault. */
  readonly line?: number;
  /** Path such as `lines[2].strengthPercent`, or the heading of a column. */
  readonly field?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Place {
  readonly line: number;
  readonly field?: string;
}

/** A file as it was written, not yet held against the bounds of a formula; `placeOf` says where a path of it stands. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly file: FormulaFile;
      readonly placeOf: (path: readonly PropertyKey[]) => Place;
    }
  | { readonly ok: false; readonly problem: FileProblem };

export interface ReadLimits {
  /** Most lines of a formula, nested ones included. */
  readonly mostLines: number;
  /** Deepest nesting of lists of lines. */
  readonly deepestAccord: number;
}

export function problemAt(
  code: string,
  place: Place | undefined,
  params: FileProblem['params'] = {},
): FileProblem {
  return { code, params, ...place };
}

const CAS = /^\d{2,7}-\d{2}-\d$/;

/**
 * The reference that a written name stands for. `cas:` and `name:` are kept as they are, `id:` says that an id follows;
 * what the catalogue does not know stays a name, so that it is shown and never dropped.
 */
export function referenceOf(written: string, { byId, find }: MaterialFinder): string {
  if (written.startsWith('id:')) return written.slice('id:'.length);
  if (/^(cas|name):/.test(written) || byId.has(written)) return written;
  return find(written) ?? (CAS.test(written) ? `cas:${written}` : `name:${written}`);
}

/** A reference so that `referenceOf` gives it back. */
export function writtenReference(ref: string, finder: MaterialFinder): string {
  return referenceOf(ref, finder) === ref ? ref : `id:${ref}`;
}

/** What lines name that the catalogue does not hold, each once, in order; all of it stays in the formula. */
export function namesNotFound(formula: Formula, { byId, find }: MaterialFinder): string[] {
  const missing = new Set<string>();
  const look = (ref: string) => {
    const written = ref.replace(/^(cas|name):/, '');
    if (!byId.has(ref) && find(written) === undefined) missing.add(written);
  };
  const walk = (lines: readonly Line[]) => {
    for (const { item, solvent } of lines) {
      if (item.kind === 'material') look(item.ref);
      else if (item.kind === 'accord') walk(item.lines);
      else if (find(item.natural) === undefined) missing.add(item.natural);
      if (solvent !== undefined) look(solvent);
    }
  };
  walk(formula.lines);
  return [...missing];
}
