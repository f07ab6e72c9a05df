// A hand that changes a database behind the program's back, past its triggers: what verifying and checking must notice.
import { join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import type { FormulaFile } from '#domain/recipe/file.ts';
import { openSqlite } from './engine.ts';
import { DATABASE_NAME } from './restore.ts';

/** Runs `work` on the database of a home through a connection of its own, without triggers or foreign keys. */
export function tamper(home: string, work: (database: SqliteDriver.Database) => void): void {
  const opened = openSqlite(join(home, DATABASE_NAME));
  if (!opened.ok) throw new Error(opened.reason);
  const { database } = opened;
  try {
    database.pragma('foreign_keys = OFF');
    database.exec(
      'DROP TRIGGER IF EXISTS revision_never_changes; DROP TRIGGER IF EXISTS revision_never_goes',
    );
    work(database);
  } finally {
    database.close();
  }
}

export function fileNamed(name: string, lines = 3): FormulaFile {
  const line = (at: number) => ({ material: `material-${at}`, amountGrams: (at + 1) / 8 });
  return { orgue: 1, name, lines: Array.from({ length: lines }, (_, at) => line(at)) };
}
