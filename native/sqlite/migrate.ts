// Brings a database to the newest shape, step by step, with a copy that was read back before each.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import { copyDatabase } from './backup.ts';
import { MIGRATIONS } from './migrations.ts';

export const NEWEST_SHAPE = MIGRATIONS.length;

/** The shape a database is in; 0 for one that was just made. */
function shapeOf(database: SqliteDriver.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Every step is one transaction that also moves `user_version`, so that a kill in the middle leaves the shape before it.
 * Without a folder for copies none is made: for a database that holds nothing yet.
 * @throws the engine's error, or that a copy does not read back; the steps that were done stay done.
 */
export function migrate(
  database: SqliteDriver.Database,
  backupFolder: string | undefined,
  steps: readonly string[] = MIGRATIONS,
): void {
  for (let shape = shapeOf(database); shape < steps.length; shape += 1) {
    if (backupFolder !== undefined) copyBefore(database, backupFolder, shape);
    database
      .transaction(() => {
        database.exec(steps[shape] ?? '');
        database.pragma(`user_version = ${shape + 1}`);
      })
      .immediate();
  }
}

/** A copy of this shape may stand already, from a start that was killed between the copy and the step. */
function copyBefore(database: SqliteDriver.Database, backupFolder: string, shape: number): void {
  for (let place = 1; ; place += 1) {
    const file = join(backupFolder, `before-shape-${shape + 1}-${place}.db`);
    if (existsSync(file)) continue;
    copyDatabase(database, file);
    return;
  }
}
