// Copies of the database: whole, read back before they are called good, and put in place at once.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import type { Backup } from '#contract/ports/store.ts';
import { syncFile } from './durable.ts';
import { inspect } from './inspect.ts';

const BACKUP_NAME = /^(orgue-\d{8}T\d{6}Z(-\d+)?|before-shape-\d+-\d+)\.db$/;

/** How each good backup stood when it was read. */
const goodStates = new Map<string, string>();

/**
 * Writes a copy beside its final name, reads it back and renames it.
 * @throws Error when the copy cannot be written or does not read back; nothing is left behind then.
 */
export function copyDatabase(database: SqliteDriver.Database, file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(partial);
    const fault = faultOf(partial);
    if (fault !== undefined) throw new Error(`the copy does not read back: ${fault}`);
    syncFile(partial);
    renameSync(partial, file);
    syncFile(dirname(file));
  } finally {
    rmSync(partial, { force: true });
  }
}

/** What is wrong with a database file, or undefined. Reads all of it. */
export function faultOf(file: string): string | undefined {
  const seen = inspect(file);
  if (seen.kind === 'absent') return 'there is no such file';
  if (seen.kind === 'faulty') return seen.fault;
  return seen.shape === 0 ? 'it holds nothing of Orgue' : undefined;
}

function backupAt(file: string): Backup {
  const { mtimeMs, size } = statSync(file);
  return { file, madeAt: Math.floor(mtimeMs), bytes: size };
}

/** Name of a backup made at a time; sorts by time. */
function backupName(at: number, place: number): string {
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return place === 1 ? `orgue-${time}.db` : `orgue-${time}-${place}.db`;
}

/**
 * Writes a backup into a folder, named by its time.
 * @throws Error when it cannot be written or does not read back.
 */
export function backupInto(database: SqliteDriver.Database, folder: string, at: number): Backup {
  let place = 1;
  while (existsSync(join(folder, backupName(at, place)))) place += 1;
  const file = join(folder, backupName(at, place));
  copyDatabase(database, file);
  return backupAt(file);
}

/** The copies in a folder that read back, newest first. */
export function goodBackups(folder: string): Backup[] {
  return namesIn(folder)
    .filter((name) => BACKUP_NAME.test(name))
    .map((name) => backupAt(join(folder, name)))
    .filter(isGood)
    .sort((a, b) => b.madeAt - a.madeAt || (a.file < b.file ? 1 : -1));
}

/** Reads each file once as long as it does not change; restoring reads it again whatever is known here. */
function isGood({ file, madeAt, bytes }: Backup): boolean {
  const state = `${madeAt} ${bytes}`;
  if (goodStates.get(file) === state) return true;
  if (faultOf(file) !== undefined) return false;
  goodStates.set(file, state);
  return true;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
