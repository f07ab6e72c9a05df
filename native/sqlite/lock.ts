// One process per data folder: a lock that the system lets go of when its holder dies, however it dies.
import { existsSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './engine.ts';

export interface FolderLock {
  readonly release: () => void;
}

export type Locking =
  | { readonly kind: 'held'; readonly lock: FolderLock }
  /** Another process works in this folder. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Takes the lock of a data folder, which is made if it is not there; never waits. */
export function lockFolder(home: string): Locking {
  const file = join(home, 'lock.db');
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const locking = lockFile(file);
    if (locking.kind !== 'failed' || !isFilled(file)) return locking;
    // It never holds anything, so what stands in it is harm. Emptied, it is the same file with the same locks on it.
    truncateSync(file);
    return lockFile(file);
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}

function lockFile(file: string): Locking {
  const opened = openSqlite(file, { journal: 'DELETE', waitMs: 0 });
  if (!opened.ok)
    return opened.busy ? { kind: 'taken' } : { kind: 'failed', reason: opened.reason };
  const { database } = opened;
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const isBusy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
    return isBusy ? { kind: 'taken' } : { kind: 'failed', reason: messageOf(error) };
  }
  return { kind: 'held', lock: { release: () => database.close() } };
}

function isFilled(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
