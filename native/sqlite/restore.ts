// Puts a backup in the place of the database; what stood there is set aside, never deleted.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabase, faultOf } from './backup.ts';
import { syncFile } from './durable.ts';
import { openCopy } from './inspect.ts';

export const DATABASE_NAME = 'orgue.db';
const TAILS = ['-wal', '-shm', ''] as const;

export type Restored =
  | { readonly ok: true; readonly setAside: string | undefined }
  | { readonly ok: false; readonly reason: string };

/**
 * Needs the lock of the folder. The backup is read whole before anything is moved; once its copy lies ready the restoring
 * is decided, and a start after a kill ends it.
 */
export function restoreDatabase(home: string, backup: string): Restored {
  try {
    const fault = faultOf(backup);
    if (fault !== undefined) return { ok: false, reason: fault };
    const opened = openCopy(backup);
    if (!opened.ok) return opened;
    try {
      copyDatabase(opened.database, incomingOf(home));
    } finally {
      opened.database.close();
    }
    return { ok: true, setAside: finishRestore(home) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Puts a copy that lies ready in its place; answers where what stood there is now. */
export function finishRestore(home: string): string | undefined {
  const incoming = incomingOf(home);
  if (!existsSync(incoming)) return undefined;
  const setAside = setDatabaseAside(home);
  renameSync(incoming, join(home, DATABASE_NAME));
  syncFile(home);
  return setAside;
}

/**
 * Moves the database out of the way, if there is one, and its log with it: beside another database it would be read as
 * that one's. The name is free as long as the database itself is not there, so that a kill in between loses no pair.
 */
function setDatabaseAside(home: string): string | undefined {
  const file = join(home, DATABASE_NAME);
  const found = TAILS.filter((tail) => existsSync(`${file}${tail}`));
  if (found.length === 0) return undefined;
  let place = 1;
  while (existsSync(`${file}.set-aside-${place}`)) place += 1;
  const setAside = `${file}.set-aside-${place}`;
  for (const tail of found) renameSync(`${file}${tail}`, `${setAside}${tail}`);
  syncFile(home);
  return setAside;
}

function incomingOf(home: string): string {
  return join(home, `${DATABASE_NAME}.incoming`);
}
