// Saves a formula as a revision and tells every window that looks at kept formulas.

import type { FormulaStore } from '#contract/ports/formulas.ts';
import type { SaveAnswer, SaveInput } from '#contract/recipe-store.ts';
import type { Changes } from './changes.ts';

export async function saveFormula(
  { revisionId, formulaId, branch, parentId, reason, file }: SaveInput,
  formulas: FormulaStore,
  changes: Changes,
  now: number,
): Promise<SaveAnswer> {
  const order = { revisionId, formulaId, branch, parentId, reason, file, at: now };
  const outcome = await formulas.save(order);
  if (outcome.kind !== 'refused') changes.tell();
  return outcome;
}
