// Statements on an open database: typed, in turn, and every failure to keep something told as what it is.

import type SqliteDriver from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { NotKept } from '#contract/ports/store.ts';
import type { Schema } from './schema.ts';

export type Statements = Kysely<Schema>;
export type Writing = Transaction<Schema>;

export function statementsOn(database: SqliteDriver.Database): Statements {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/**
 * Runs one transaction; resolves when it would survive the loss of power.
 * @throws NotKept when the engine could not keep it; nothing of it is there then.
 */
export async function keep<T>(db: Statements, work: (writing: Writing) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    throw notKept(error);
  }
}

function notKept(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error;
  const detail = `${code}: ${String(message)}`;
  if (code.startsWith('SQLITE_FULL')) return new NotKept('disk-full', detail);
  if (code.startsWith('SQLITE_READONLY')) return new NotKept('read-only', detail);
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new NotKept('damaged', detail);
  }
  return new NotKept('failed', detail);
}
