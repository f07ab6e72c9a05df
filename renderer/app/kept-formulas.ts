// Kept formulas in the window: the list mirrors the store by one stream, and opening one brings its steps with it.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FormulaHead, Revision } from '#contract/ports/formulas.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { client, orpc, queryClient } from '#renderer/bridge/client.ts';
import { changed, type Draft, redone, redoneTo, undone, undoneTo } from './draft-history.ts';
import { useDrafts } from './drafts.ts';
import { ownRevisions } from './keeping.ts';
import { namedMod, stepsTo } from './steps.ts';

const NO_HEADS: readonly FormulaHead[] = [];

/** Heads of all kept formulas, last saved first; follows every save of every window. */
export function useKeptFormulas(): readonly FormulaHead[] {
  const heads = useQuery(orpc.recipe.heads.queryOptions());
  const isRead = heads.data !== undefined;
  useEffect(() => {
    if (!isRead) return;
    const leaving = new AbortController();
    void follow(leaving.signal);
    return () => leaving.abort();
  }, [isRead]);
  return heads.data ?? NO_HEADS;
}

/** The stream resumes by itself after a broken line; it ends with the window. */
async function follow(signal: AbortSignal): Promise<void> {
  const known = queryClient.getQueryData(orpc.recipe.heads.key()) as readonly FormulaHead[];
  const afterSequence = Math.max(0, ...(known ?? NO_HEADS).map(({ sequence }) => sequence));
  try {
    const saves = await client.recipe.changes({ afterSequence }, { signal });
    for await (const revision of saves) {
      if (signal.aborted) return;
      take(revision);
    }
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}

function take(revision: Revision): void {
  queryClient.setQueryData(orpc.recipe.heads.queryKey(), (known: readonly FormulaHead[] = []) => [
    headOf(revision),
    ...known.filter(
      ({ formulaId, branch }) => formulaId !== revision.formulaId || branch !== revision.branch,
    ),
  ]);
  if (!ownRevisions.has(revision.id)) followElsewhere(revision);
}

/** A formula that another window changed changes here too, unless there is work on it that is not kept yet. */
function followElsewhere(revision: Revision): void {
  const { drafts, change } = useDrafts.getState();
  const open = drafts.find(
    ({ place, formula }) =>
      place.formulaId === revision.formulaId &&
      place.branch === revision.branch &&
      place.headId === revision.parentId &&
      place.saved === formula,
  );
  if (!open) return;
  const formula = formulaOf(revision);
  change(open.id, (draft) => {
    const { id: headId, number, savedAt, reason } = revision;
    const named = reason === '' ? {} : { named: { number, reason } };
    const next = changed(draft, formula, '');
    const place = { ...next.place, headId, number, savedAt, saved: formula, ...named };
    return { ...next, place };
  });
}

function headOf({ formulaId, branch, id, number, sequence, savedAt, file }: Revision): FormulaHead {
  const { name = '', lines } = file;
  return { formulaId, branch, revisionId: id, number, sequence, savedAt, name, rows: lines.length };
}

function formulaOf({ file }: Revision): Formula {
  return formulaFromFile(file, { fallbackName: '' });
}

/** Shows a kept formula: the draft that is open on it, or a new one with its steps. */
export async function openKept({ formulaId, branch, revisionId }: FormulaHead): Promise<void> {
  const { drafts, choose, open } = useDrafts.getState();
  const known = drafts.find(
    ({ place }) => place.formulaId === formulaId && place.branch === branch,
  );
  if (known) return choose(known.id);
  const [revision, history] = await Promise.all([
    client.recipe.revision({ revisionId }),
    client.recipe.history({ formulaId }),
  ]);
  if (!revision) return;
  const formula = formulaOf(revision);
  const { id: headId, number, savedAt } = revision;
  const place = { formulaId, branch, headId, number, savedAt, saved: formula };
  const named = namedMod(headId, history);
  open(formula, [], { ...place, ...(named ? { named } : {}), ...stepsTo(headId, history) });
}

/** One step back: of this window, or of an earlier one. */
export function undoStep(): Promise<void> {
  return step(
    undone,
    undoneTo,
    ({ past }) => past.length,
    ({ place }) => place.older.at(-1),
  );
}

export function redoStep(): Promise<void> {
  return step(
    redone,
    redoneTo,
    ({ future }) => future.length,
    ({ place }) => place.newer.at(-1),
  );
}

async function step(
  here: (draft: Draft) => Draft,
  earlier: (draft: Draft, formula: Formula) => Draft,
  left: (draft: Draft) => number,
  revisionOf: (draft: Draft) => string | undefined,
): Promise<void> {
  const { drafts, currentId, change } = useDrafts.getState();
  const draft = drafts.find(({ id }) => id === currentId);
  if (!draft) return;
  if (left(draft) > 0) return change(draft.id, here);
  const revisionId = revisionOf(draft);
  if (revisionId === undefined) return;
  const revision = await client.recipe.revision({ revisionId });
  if (!revision) return;
  change(draft.id, (now) =>
    now.formula === draft.formula ? earlier(now, formulaOf(revision)) : now,
  );
}
