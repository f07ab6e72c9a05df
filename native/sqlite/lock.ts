// One process per data folder: a lock that the system lets go of when its holder dies, however it dies.
import { mkdirSync } from 'node:fs';
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
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
  const opened = openSqlite(join(home, 'lock.db'), { journal: 'DELETE', waitMs: 0 });
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
