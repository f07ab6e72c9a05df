// Recomputes the hash chain of every formula from what is stored.
import { setImmediate as turn } from 'node:timers/promises';
import type { FormulaStore } from '#contract/ports/formulas.ts';
import { chainSha256, sha256Of } from '#native/vault/chain.ts';
import type { Statements } from './database.ts';

const PAGE = 500;

interface Checked {
  /** Chain hash of each revision as it is stored. */
  readonly chains: Map<string, string>;
  /** How many revisions of each formula there were. */
  readonly numbers: Map<string, number>;
  /** The first revision of each formula that does not hold. */
  readonly broken: Map<string, string>;
}

/** Reads all revisions in pages and lets others have their turn between; memory holds one hash per revision. */
export async function brokenChains(db: Statements): ReturnType<FormulaStore['verify']> {
  const checked: Checked = { chains: new Map(), numbers: new Map(), broken: new Map() };
  for (let last = 0; ; ) {
    const rows = await pageAfter(db, last);
    for (const row of rows) check(row, checked);
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < PAGE) break;
    await turn();
  }
  const { chains, broken } = checked;
  // The last of a branch has no child that would miss it; its branch does.
  const heads = await db.selectFrom('branch').select(['formula_id', 'head_id']).execute();
  for (const { formula_id: formulaId, head_id: head } of heads) {
    if (!chains.has(head) && !broken.has(formulaId)) broken.set(formulaId, head);
  }
  return { revisions: chains.size, broken: [...broken.values()] };
}

function pageAfter(db: Statements, sequence: number) {
  return db
    .selectFrom('revision')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(PAGE)
    .execute();
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number];

function check(row: Row, { chains, numbers, broken }: Checked): void {
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
    parent !== undefined &&
    number === (numbers.get(formulaId) ?? 0) + 1 &&
    content === row.content_sha256 &&
    chain === row.chain_sha256;
  if (!holds && !broken.has(formulaId)) broken.set(formulaId, id);
  chains.set(id, row.chain_sha256);
  numbers.set(formulaId, number);
}
