// Formulas in SQLite: one transaction per save, hashes computed inside it.
import type {
  FormulaHead,
  FormulaStore,
  Revision,
  SaveOrder,
  SaveOutcome,
} from '#contract/ports/formulas.ts';
import type { FormulaFile } from '#domain/recipe/file.ts';
import { chainSha256, sha256Of } from '#native/vault/chain.ts';
import { keep, type Statements, type Writing } from './database.ts';
import { brokenChains } from './verify.ts';

export function sqliteFormulas(db: Statements): FormulaStore {
  return {
    heads: () => heads(db),
    revision: async (id) => {
      const row = await db
        .selectFrom('revision')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && revisionOf(row);
    },
    history: async (formulaId) => {
      const rows = await db
        .selectFrom('revision')
        .selectAll()
        .where('formula_id', '=', formulaId)
        .orderBy('number')
        .execute();
      return rows.map(revisionOf);
    },
    since: async (sequence, most) => {
      const rows = await db
        .selectFrom('revision')
        .selectAll()
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(most)
        .execute();
      return rows.map(revisionOf);
    },
    save: (order) => keep(db, (writing) => save(writing, order)),
    verify: () => brokenChains(db),
  };
}

async function heads(db: Statements): Promise<FormulaHead[]> {
  const rows = await db
    .selectFrom('branch')
    .innerJoin('revision', 'revision.id', 'branch.head_id')
    .select(['branch.formula_id', 'branch.branch', 'head_id', 'number', 'sequence', 'name', 'rows'])
    .select('saved_at')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map((row) => ({
    formulaId: row.formula_id,
    branch: row.branch,
    revisionId: row.head_id,
    number: row.number,
    sequence: row.sequence,
    name: row.name,
    rows: row.rows,
    savedAt: row.saved_at,
  }));
}

async function save(writing: Writing, order: SaveOrder): Promise<SaveOutcome> {
  const known = await revisionRow(writing, order.revisionId);
  const file = JSON.stringify(order.file);
  if (known) {
    const isSame = known.formula_id === order.formulaId && known.file === file;
    if (!isSame) return { kind: 'refused', reason: 'revision-taken' };
    const kind = known.branch === order.branch ? 'saved' : 'branched';
    return { kind, revision: revisionOf(known) };
  }
  const parent =
    order.parentId === undefined ? undefined : await revisionRow(writing, order.parentId);
  const last = await lastNumber(writing, order.formulaId);
  const isBegun = last > 0;
  if (isBegun ? parent?.formula_id !== order.formulaId : order.parentId !== undefined) {
    return { kind: 'refused', reason: 'parent-unknown' };
  }
  if (!isBegun) {
    const begun = { formula_id: order.formulaId, begun_at: order.at };
    await writing.insertInto('formula').values(begun).execute();
  }
  const branch = await freeBranch(writing, order);
  const said = {
    id: order.revisionId,
    formulaId: order.formulaId,
    branch,
    number: last + 1,
    ...(order.parentId === undefined ? {} : { parentId: order.parentId }),
    reason: order.reason,
    savedAt: order.at,
  };
  const contentSha256 = sha256Of(file);
  const chain = chainSha256(said, contentSha256, parent?.chain_sha256 ?? '');
  const row = await writing
    .insertInto('revision')
    .values({
      id: said.id,
      formula_id: said.formulaId,
      branch,
      number: said.number,
      parent_id: order.parentId ?? null,
      reason: said.reason,
      file,
      content_sha256: contentSha256,
      chain_sha256: chain,
      saved_at: said.savedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await moveHead(writing, row, order.file);
  return { kind: branch === order.branch ? 'saved' : 'branched', revision: revisionOf(row) };
}

/** The branch asked for while its head is the parent; else a free name beside it. */
async function freeBranch(writing: Writing, order: SaveOrder): Promise<string> {
  const rows = await writing
    .selectFrom('branch')
    .select(['branch', 'head_id'])
    .where('formula_id', '=', order.formulaId)
    .execute();
  const headOf = new Map(rows.map(({ branch, head_id }) => [branch, head_id]));
  const head = headOf.get(order.branch);
  if (head === undefined || head === order.parentId) return order.branch;
  let place = 2;
  while (headOf.has(`${order.branch} ${place}`)) place += 1;
  return `${order.branch} ${place}`;
}

async function moveHead(writing: Writing, row: RevisionRow, file: FormulaFile): Promise<void> {
  const head = { head_id: row.id, name: file.name ?? '', rows: file.lines.length };
  await writing
    .insertInto('branch')
    .values({ formula_id: row.formula_id, branch: row.branch, ...head })
    .onConflict((conflict) => conflict.columns(['formula_id', 'branch']).doUpdateSet(head))
    .execute();
}

async function lastNumber(writing: Writing, formulaId: string): Promise<number> {
  const { last } = await writing
    .selectFrom('revision')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('formula_id', '=', formulaId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

function revisionRow(writing: Writing, id: string) {
  return writing.selectFrom('revision').selectAll().where('id', '=', id).executeTakeFirst();
}

type RevisionRow = NonNullable<Awaited<ReturnType<typeof revisionRow>>>;

function revisionOf(row: RevisionRow): Revision {
  return {
    id: row.id,
    formulaId: row.formula_id,
    branch: row.branch,
    number: row.number,
    sequence: row.sequence,
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    reason: row.reason,
    // The hash of this very text was checked when it was written, and `verify` checks it again.
    file: JSON.parse(row.file) as FormulaFile,
    contentSha256: row.content_sha256,
    chainSha256: row.chain_sha256,
    savedAt: row.saved_at,
  };
}
