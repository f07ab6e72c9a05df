// Looks at a database file before anything is opened to write, and never changes a byte of it.
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type OpenedSqlite, openReadOnly, openSqlite } from './engine.ts';

export type Inspected =
  | { readonly kind: 'absent' }
  /** `fault` in one line. */
  | { readonly kind: 'faulty'; readonly fault: string }
  /** Reads whole; `shape` is 0 for a database that is not ours. */
  | { readonly kind: 'whole'; readonly shape: number };

/** Reads all of a file: in place where that can be done, else a private copy. */
export function inspect(file: string): Inspected {
  if (!existsSync(file)) return { kind: 'absent' };
  // The engine takes a file of no bytes for a new database, and its log for one to throw away.
  if (statSync(file).size === 0) return { kind: 'faulty', fault: 'it is empty' };
  const inPlace = inspectOpened(openReadOnly(file));
  // Where the folder cannot be written, the engine cannot read a log beside the file.
  return inPlace.kind === 'faulty' ? inspectOpened(openCopy(file)) : inPlace;
}

function inspectOpened(opened: OpenedSqlite): Inspected {
  if (!opened.ok) return { kind: 'faulty', fault: oneLine(opened.reason) };
  const { database } = opened;
  try {
    const said = String(database.pragma('quick_check', { simple: true }));
    if (said !== 'ok') return { kind: 'faulty', fault: oneLine(said) };
    return { kind: 'whole', shape: Number(database.pragma('user_version', { simple: true })) };
  } catch (error) {
    return {
      kind: 'faulty',
      fault: oneLine(error instanceof Error ? error.message : String(error)),
    };
  } finally {
    database.close();
  }
}

/**
 * Opens a private copy of a database with its log, to read. The copy's name is gone as soon as it is open, so that no
 * formulas lie about when this process dies.
 */
export function openCopy(
  file: string,
  open: (copy: string) => OpenedSqlite = (copy) => openSqlite(copy, { journal: 'DELETE' }),
): OpenedSqlite {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-'));
  try {
    const copy = join(folder, basename(file));
    for (const tail of ['', '-wal']) {
      if (existsSync(`${file}${tail}`)) copyFileSync(`${file}${tail}`, `${copy}${tail}`);
    }
    return open(copy);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason, busy: false };
  } finally {
    removeNow(folder);
  }
}

/** Windows lets no open file go; there the system's cleaning of temporary files does it. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** The first line of what the engine says, without its ornaments. */
function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('***')) ?? text.trim();
}
