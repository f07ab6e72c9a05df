// Acts on the tree of a formula: naming a mod, beginning a branch at any of them, accepting a proposal as one.
import type { Step } from '#contract/recipe-store.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import { client, queryClient } from '#renderer/bridge/client.ts';
import type { Draft, Place } from './draft-history.ts';
import { newPlace, useDrafts } from './drafts.ts';
import { keepDraft } from './keeping.ts';
import type { FileTables } from './read-formula.ts';

/** Keeps the formula as it is under a reason, so that the mod can be found again. */
export async function nameMod(draft: Draft, reason: string, tables: FileTables): Promise<void> {
  await keepDraft(draft, tables, reason);
  await queryClient.invalidateQueries({ queryKey: ['mods', draft.place.formulaId] });
}

/** Opens a branch that begins where a step was. It is kept with its first change. */
export async function branchFrom(step: Step): Promise<void> {
  const revision = await client.recipe.revision({ revisionId: step.id });
  if (!revision) return;
  const formula = formulaFromFile(revision.file, { fallbackName: '' });
  const { formulaId, id: headId, number } = revision;
  const branch = freeBranch(formulaId, `${revision.branch}-${number}`);
  const named = step.reason === '' ? {} : { named: { number, reason: step.reason } };
  const place = { formulaId, branch, headId, number, saved: formula, ...named };
  useDrafts.getState().open(formula, [], { ...place, older: [], newer: [] });
}

/** A proposal stands as a branch beside the formula it was made for, when that is kept; else on its own. */
export function placeBeside(current: Draft | undefined, branch: string): Place {
  const { formulaId, headId, older = [] } = current?.place ?? {};
  if (formulaId === undefined || headId === undefined) return newPlace();
  const free = freeBranch(formulaId, branch);
  return { formulaId, branch: free, headId, older: [...older, headId], newer: [] };
}

/** A name that no open branch of the formula has; the workbench looks to those that are not open. */
function freeBranch(formulaId: string, asked: string): string {
  const taken = new Set(
    useDrafts
      .getState()
      .drafts.filter(({ place }) => place.formulaId === formulaId)
      .map(({ place }) => place.branch),
  );
  let place = 2;
  let free = asked;
  while (taken.has(free)) {
    free = `${asked} ${place}`;
    place += 1;
  }
  return free;
}
