// Begins a new database beside its final name: under that name there is never half of one, nor an empty file.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFile } from './durable.ts';
import { openSqlite } from './engine.ts';
import { migrate } from './migrate.ts';

/** @throws Error when it cannot be written; nothing stands under the name then. */
export function createDatabase(file: string): void {
  setLogAside(file);
  const begun = `${file}.new`;
  for (const tail of ['', '-journal']) rmSync(`${begun}${tail}`, { force: true });
  const opened = openSqlite(begun, { journal: 'DELETE' });
  if (!opened.ok) throw new Error(opened.reason);
  try {
    migrate(opened.database, undefined);
  } finally {
    opened.database.close();
  }
  syncFile(begun);
  renameSync(begun, file);
  syncFile(dirname(file));
}

/** A log whose database is gone may be all that is left of it; the engine would throw it away. */
function setLogAside(file: string): void {
  const log = `${file}-wal`;
  if (!existsSync(log)) return;
  let place = 1;
  while (existsSync(`${log}.set-aside-${place}`)) place += 1;
  renameSync(log, `${log}.set-aside-${place}`);
}
