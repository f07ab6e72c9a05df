// The data folder's database as the store of the workbench: opened whole, or kept as it was found and told in one sentence.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import type { Store } from '#contract/ports/store.ts';
import { backupInto, goodBackups } from './backup.ts';
import { createDatabase } from './create.ts';
import { alone, statementsOn } from './database.ts';
import { openSqlite } from './engine.ts';
import { sqliteStream } from './feedback-stream.ts';
import { sqliteFinder } from './finder.ts';
import { sqliteFormulas } from './formulas.ts';
import { inspect } from './inspect.ts';
import { sqliteJobs } from './jobs.ts';
import { migrate, NEWEST_SHAPE } from './migrate.ts';
import { sqliteRatings } from './ratings.ts';
import { DATABASE_NAME, finishRestore } from './restore.ts';
import { sqliteSettings } from './settings.ts';
import { type Unready, unreadyStore } from './unready.ts';

export interface StoreOptions {
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Given the engine's settings when it is open to write: how tests make a disk small, and large again. */
  readonly onOpen?: (pragma: (setting: string) => void) => void;
}

/** Opens the store of a data folder whose lock is held. Never throws for what it finds there, and deletes nothing. */
export function openStore(options: StoreOptions): Store {
  const { home, clock } = options;
  const file = join(home, DATABASE_NAME);
  const backups = join(home, 'backups');
  const opened = openReady(home, file, backups);
  if ('state' in opened) return unreadyStore(opened, file, backups, clock);
  options.onOpen?.((setting) => opened.database.pragma(setting));
  return readyStore(opened, backups, clock);
}

interface Opened {
  readonly database: SqliteDriver.Database;
  readonly detail: string;
}

function openReady(home: string, file: string, backups: string): Opened | Unready {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    finishRestore(home);
  } catch (error) {
    return readOnly(`The data folder cannot be written: ${messageOf(error)}.`);
  }
  const seen = inspect(file);
  if (seen.kind === 'faulty' || (seen.kind === 'whole' && seen.shape === 0)) {
    const fault = seen.kind === 'faulty' ? seen.fault : 'it holds nothing of Orgue';
    const detail = `${DATABASE_NAME} is damaged and was left as it is: ${fault}.`;
    return { state: 'damaged', detail };
  }
  if (seen.kind === 'whole' && seen.shape > NEWEST_SHAPE) {
    const detail = `${DATABASE_NAME} was written by a newer Orgue, so this one only reads it.`;
    return { state: 'newer', detail };
  }
  if (seen.kind === 'whole') return openWhole(file, backups, '');
  try {
    createDatabase(file);
  } catch (error) {
    return readOnly(`A new ${DATABASE_NAME} cannot be written: ${messageOf(error)}.`);
  }
  const isGone = goodBackups(backups).length > 0;
  const begun = `${DATABASE_NAME} was not there, so a new one was begun; there are backups of an earlier one.`;
  return openWhole(file, backups, isGone ? begun : '');
}

function openWhole(file: string, backups: string, detail: string): Opened | Unready {
  const opened = openSqlite(file);
  if (!opened.ok) return readOnly(`${DATABASE_NAME} cannot be written: ${opened.reason}.`);
  const { database } = opened;
  try {
    // Asks for the right to write, and writes nothing.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    database.close();
    return readOnly(`${DATABASE_NAME} cannot be written: ${messageOf(error)}.`);
  }
  try {
    migrate(database, backups);
  } catch (error) {
    database.close();
    const shape = `${DATABASE_NAME} could not be brought to the shape of this Orgue`;
    return readOnly(`${shape}, so it is only read: ${messageOf(error)}.`);
  }
  return { database, detail };
}

function readyStore({ database, detail }: Opened, backups: string, clock: () => number): Store {
  const db = statementsOn(database);
  return {
    state: 'ready',
    detail,
    formulas: sqliteFormulas(db),
    ratings: sqliteRatings(db),
    stream: sqliteStream(db, clock),
    settings: sqliteSettings(db),
    jobs: sqliteJobs(db),
    finder: sqliteFinder(database, db),
    backups: async () => goodBackups(backups),
    backup: (folder = backups, at) => alone(db, () => backupInto(database, folder, at)),
    close: async () => {
      // What is being kept is kept to the end first.
      await alone(db, () => undefined);
      await db.destroy();
    },
  };
}

function readOnly(detail: string): Unready {
  return { state: 'read-only', detail };
}

/** One line without a full stop, to stand in a sentence. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').replace(/\.$/, '');
}
