// The data folder's database as the store of the workbench: opened whole, or kept as it was found and told in one sentence.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import type { Store, StoreState } from '#contract/ports/store.ts';
import { closedStore, refusingChanges } from '#native/memory/closed-store.ts';
import { backupName, copyDatabase, faultOf, goodBackups } from './backup.ts';
import { statementsOn } from './database.ts';
import { openReadOnly, openSqlite } from './engine.ts';
import { sqliteStream } from './feedback-stream.ts';
import { sqliteFinder } from './finder.ts';
import { sqliteFormulas } from './formulas.ts';
import { migrate, NEWEST_SHAPE, shapeOf } from './migrate.ts';
import { sqliteRatings } from './ratings.ts';
import { DATABASE_NAME } from './restore.ts';
import { sqliteSettings } from './settings.ts';

export interface StoreOptions {
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Opens the store of a data folder whose lock is held. Never throws for what it finds there, and deletes nothing. */
export function openStore({ home, clock }: StoreOptions): Store {
  const file = join(home, DATABASE_NAME);
  const backups = join(home, 'backups');
  const none = (state: Exclude<StoreState, 'ready'>, detail: string) =>
    closedStore(state, detail, () => goodBackups(backups));
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    return none('read-only', messageOf(error));
  }
  if (existsSync(file)) {
    const fault = faultOf(file);
    if (fault !== undefined) return none('damaged', fault);
  }
  const opened = openSqlite(file);
  if (!opened.ok) return readOnlyStore(file, opened.reason, backups, clock);
  const { database } = opened;
  if (shapeOf(database) > NEWEST_SHAPE) {
    database.close();
    return readOnlyStore(file, '', backups, clock);
  }
  try {
    migrate(database, backups);
  } catch (error) {
    database.close();
    return readOnlyStore(file, messageOf(error), backups, clock);
  }
  return storeOn(database, 'ready', '', backups, clock);
}

/** What can still be read of a database that may not or cannot be written. */
function readOnlyStore(file: string, detail: string, backups: string, clock: () => number): Store {
  const opened = openReadOnly(file);
  if (!opened.ok) {
    const why = detail === '' ? opened.reason : detail;
    return closedStore('read-only', why, () => goodBackups(backups));
  }
  const { database } = opened;
  const state = shapeOf(database) > NEWEST_SHAPE ? 'newer' : 'read-only';
  return refusingChanges(storeOn(database, state, detail, backups, clock));
}

function storeOn(
  database: SqliteDriver.Database,
  state: StoreState,
  detail: string,
  backups: string,
  clock: () => number,
): Store {
  const db = statementsOn(database);
  return {
    state,
    detail,
    formulas: sqliteFormulas(db),
    ratings: sqliteRatings(db),
    stream: sqliteStream(db, clock),
    settings: sqliteSettings(db),
    finder: sqliteFinder(database),
    backups: async () => goodBackups(backups),
    backup: async (folder = backups, at) => {
      let place = 1;
      while (existsSync(join(folder, backupName(at, place)))) place += 1;
      const copy = join(folder, backupName(at, place));
      copyDatabase(database, copy);
      const [made] = goodBackups(folder).filter((one) => one.file === copy);
      if (!made) throw new Error('the copy is not there');
      return made;
    },
    close: () => db.destroy(),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
