// Recomputes the hash chain of every formula from what is stored.
import type { FormulaStore } from '#contract/ports/formulas.ts';
import { chainSha256, sha256Of } from '#native/vault/chain.ts';
import type { Statements } from './database.ts';

/** Streams all revisions once; memory holds one hash per revision. */
export async function brokenChains(db: Statements): ReturnType<FormulaStore['verify']> {
  const chains = new Map<string, string>();
  const broken = new Map<string, string>();
  let revisions = 0;
  const rows = await db.selectFrom('revision').selectAll().orderBy('sequence').execute();
  for (const row of rows) {
    revisions += 1;
    const { id, formula_id: formulaId, branch, number, parent_id: parentId, reason } = row;
    const said = { id, formulaId, branch, number, reason, savedAt: row.saved_at };
    const content = sha256Of(row.file);
    const parent = parentId === null ? '' : chains.get(parentId);
    const chain = chainSha256(
      parentId === null ? said : { ...said, parentId },
      content,
      parent ?? '',
    );
    const holds =
      parent !== undefined && content === row.content_sha256 && chain === row.chain_sha256;
    if (!holds && !broken.has(formulaId)) broken.set(formulaId, id);
    chains.set(id, row.chain_sha256);
  }
  return { revisions, broken: [...broken.values()] };
}
