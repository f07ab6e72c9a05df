// Puts a backup in the place of the database; what stood there is set aside, never deleted.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from './backup.ts';
import { syncFile } from './durable.ts';

export const DATABASE_NAME = 'orgue.db';

export type Restored =
  | { readonly ok: true; readonly setAside: string | undefined }
  | { readonly ok: false; readonly reason: string };

/** Needs the lock of the folder. The backup is read whole before anything is moved. */
export function restoreDatabase(home: string, backup: string, at: number): Restored {
  const fault = existsSync(backup) ? faultOf(backup) : 'there is no such file';
  if (fault !== undefined) return { ok: false, reason: fault };
  const file = join(home, DATABASE_NAME);
  const incoming = `${file}.incoming`;
  copyFileSync(backup, incoming);
  syncFile(incoming);
  const setAside = existsSync(file) ? freeName(`${file}.set-aside-${at}`) : undefined;
  if (setAside !== undefined) {
    // The log goes with its database: beside another one it would be read as that one's.
    for (const tail of ['-wal', '-shm', '']) {
      if (existsSync(`${file}${tail}`)) renameSync(`${file}${tail}`, `${setAside}${tail}`);
    }
  }
  for (const tail of ['-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
  renameSync(incoming, file);
  syncFile(home);
  return { ok: true, setAside };
}

function freeName(name: string): string {
  let place = 1;
  while (existsSync(`${name}-${place}`)) place += 1;
  return `${name}-${place}`;
}
