// Reads what can still be read of a damaged or older database, row by row, into one in memory. The file is left alone.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type SqliteDriver from 'better-sqlite3';
import { type OpenedSqlite, openDamaged, openSqlite } from './engine.ts';
import { openCopy } from './inspect.ts';
import { MIGRATIONS } from './migrations.ts';

/** Every table that people's data is in, with what a row must hold to be of use. */
const TABLES: Readonly<Record<string, string>> = {
  formula: 'true',
  revision: "json_valid(file) AND json_type(file, '$.lines') = 'array'",
  setting: 'json_valid(value)',
  own_material: 'json_valid(body)',
  rating: 'json_valid(body)',
  preference: 'json_valid(body)',
  outbox: 'true',
  stream_entry: 'true',
  stream_group: 'true',
};
/** So many row numbers in a row without a row, and the table is taken to have ended. */
const LONGEST_GAP = 10_000;
/** The first bytes only say what kind of file it is; what follows may be whole. */
const MAGIC = Buffer.from('SQLite format 3\0');
/** How it is written and read: with a journal and not with a log. */
const WITHOUT_LOG = Buffer.from([1, 1]);

/** Undefined when nothing of it can be read at all. */
export function salvage(file: string): SqliteDriver.Database | undefined {
  const opened = openCopy(file, openMended);
  if (!opened.ok) return undefined;
  const { database: from } = opened;
  try {
    const into = emptyNewest();
    for (const [table, isOfUse] of Object.entries(TABLES)) {
      copyRows(from, into, table, isOfUse);
    }
    into.exec(HEADS);
    return into;
  } catch {
    return undefined;
  } finally {
    from.close();
  }
}

/** The heads of branches follow from their revisions. */
const HEADS = `
INSERT INTO branch (formula_id, branch, head_id, name, rows)
SELECT formula_id, branch, id, coalesce(file ->> '$.name', ''), json_array_length(file, '$.lines')
FROM revision AS one
WHERE number = (
  SELECT max(number) FROM revision AS other
  WHERE other.formula_id = one.formula_id AND other.branch = one.branch
)`;

function emptyNewest(): SqliteDriver.Database {
  const opened = openSqlite(':memory:');
  if (!opened.ok) throw new Error(opened.reason);
  opened.database.pragma('foreign_keys = OFF');
  for (const step of MIGRATIONS) opened.database.exec(step);
  return opened.database;
}

function copyRows(
  from: SqliteDriver.Database,
  into: SqliteDriver.Database,
  table: string,
  isOfUse: string,
): void {
  const columns = into.pragma(`table_info(${table})`) as { name: string }[];
  const names = columns.map(({ name }) => name);
  const read = attempt(() =>
    from.prepare(`SELECT ${names.join(', ')} FROM ${table} WHERE rowid = ?`).raw(),
  );
  // A shape that had no such table yet, or a schema that cannot be read.
  if (!read) return;
  const given = names.map((name) => `? AS ${name}`).join(', ');
  const write = into.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM (SELECT ${given}) WHERE ${isOfUse}`,
  );
  let gap = 0;
  for (let row = 1; gap < LONGEST_GAP; row += 1) {
    const values = attempt(() => read.get(row)) as unknown[] | undefined;
    gap = values === undefined ? gap + 1 : 0;
    if (values) attempt(() => write.run(...values));
  }
}

/** What a damaged page answers is not of interest, only that there is nothing to read there. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** With its log if that can be read, without it if not. */
function openMended(copy: string): OpenedSqlite {
  mend(copy, MAGIC, 0);
  const opened = openDamaged(copy);
  if (opened.ok) return opened;
  rmSync(`${copy}-wal`, { force: true });
  mend(copy, WITHOUT_LOG, MAGIC.length + 2);
  return openDamaged(copy);
}

function mend(copy: string, bytes: Buffer, from: number): void {
  const handle = openSync(copy, 'r+');
  try {
    writeSync(handle, bytes, 0, bytes.length, from);
  } finally {
    closeSync(handle);
  }
}
