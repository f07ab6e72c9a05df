// Statements on an open database: typed, in turn, and every failure to keep something told as what it is.

import type SqliteDriver from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { NotKept } from '#contract/ports/store.ts';
import type { Schema } from './schema.ts';

export type Statements = Kysely<Schema>;
/** Statements inside a transaction. */
export type Writing = Kysely<Schema>;

export function statementsOn(database: SqliteDriver.Database): Statements {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/**
 * Runs one transaction; resolves when it would survive the loss of power.
 * @throws NotKept when the engine could not keep it; nothing of it is there then.
 */
export async function keep<T>(db: Statements, work: (writing: Writing) => Promise<T>): Promise<T> {
  try {
    return await db.connection().execute(async (writing) => {
      await sql`BEGIN IMMEDIATE`.execute(writing);
      try {
        const result = await work(writing);
        await sql`COMMIT`.execute(writing);
        return result;
      } catch (error) {
        await undo(writing);
        throw error;
      }
    });
  } catch (error) {
    throw notKept(error);
  }
}

/** A full disk has already ended the transaction: what is told then is why, not that there is nothing to undo. */
async function undo(writing: Writing): Promise<void> {
  try {
    await sql`ROLLBACK`.execute(writing);
  } catch {
    return;
  }
}

/** Runs work on the bare engine while no transaction is open; what others ask waits until it is done. */
export async function alone<T>(db: Statements, work: () => T): Promise<T> {
  try {
    return await db.connection().execute(async () => work());
  } catch (error) {
    throw notKept(error);
  }
}

function notKept(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return error;
  const detail = `${code}: ${String(message)}`;
  if (/^(SQLITE_FULL|ENOSPC)/.test(code)) return new NotKept('disk-full', detail);
  if (/^(SQLITE_READONLY|EACCES|EPERM|EROFS)/.test(code)) return new NotKept('read-only', detail);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new NotKept('damaged', detail);
  return /^(SQLITE_|E[A-Z]+$)/.test(code) ? new NotKept('failed', detail) : error;
}
