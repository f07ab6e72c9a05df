// A store that may not be written: what can be read of the database is shown, every change is refused and told why.
import type SqliteDriver from 'better-sqlite3';
import { NotKept, type Store, type StoreState } from '#contract/ports/store.ts';
import { closedStore, refusingChanges } from '#native/memory/closed-store.ts';
import { memoryFinder } from '#native/memory/finder.ts';
import { backupInto, goodBackups } from './backup.ts';
import { alone, statementsOn } from './database.ts';
import { sqliteStream } from './feedback-stream.ts';
import { sqliteFormulas } from './formulas.ts';
import { inspect, openCopy } from './inspect.ts';
import { sqliteJobs } from './jobs.ts';
import { NEWEST_SHAPE } from './migrate.ts';
import { sqliteRatings } from './ratings.ts';
import { salvage } from './salvage.ts';
import { sqliteSettings } from './settings.ts';

export interface Unready {
  readonly state: Exclude<StoreState, 'ready'>;
  /** What happened, one sentence. */
  readonly detail: string;
}

/** The file itself is only ever copied from. */
export function unreadyStore(
  { state, detail }: Unready,
  file: string,
  backups: string,
  clock: () => number,
): Store {
  const database = readable(file);
  const offered = () => goodBackups(backups);
  if (!database) return closedStore(state, detail, offered);
  const db = statementsOn(database);
  return refusingChanges({
    ...{ state, detail },
    formulas: sqliteFormulas(db),
    ratings: sqliteRatings(db),
    stream: sqliteStream(db, clock),
    settings: sqliteSettings(db),
    jobs: sqliteJobs(db),
    // It cannot keep an index, and needs none.
    finder: memoryFinder(),
    backups: async () => offered(),
    backup: async (folder, at) => {
      const whole = state === 'damaged' ? undefined : openCopy(file);
      // A copy of what was left of a damaged file must never stand among the good ones.
      if (!whole?.ok) throw new NotKept(state, detail);
      try {
        return await alone(db, () => backupInto(whole.database, folder ?? backups, at));
      } finally {
        whole.database.close();
      }
    },
    close: () => db.destroy(),
  });
}

/** A whole database of the newest shape as it is; of any other, what the newest shape knows of it. */
function readable(file: string): SqliteDriver.Database | undefined {
  const seen = inspect(file);
  if (seen.kind === 'absent') return undefined;
  if (seen.kind === 'whole' && seen.shape === NEWEST_SHAPE) {
    const opened = openCopy(file);
    if (opened.ok) return opened.database;
  }
  return salvage(file);
}
