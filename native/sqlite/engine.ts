// Opens SQLite, and is the only place that loads its engine: on a Node too old for it, loading alone ends the process.
import { createRequire } from 'node:module';
import type SqliteDriver from 'better-sqlite3';
import type { EngineReport } from '#contract/ports/engine.ts';

type Driver = typeof SqliteDriver;

export type OpenedSqlite =
  | { readonly ok: true; readonly database: SqliteDriver.Database }
  /** `busy`: another process holds it. */
  | { readonly ok: false; readonly reason: string; readonly busy: boolean };

export interface SqliteOptions {
  readonly journal?: 'WAL' | 'DELETE';
  /** How long a statement waits for another process. */
  readonly waitMs?: number;
}

const OLDEST_NODE_API = 10;
const BUSY_TIMEOUT_MILLISECONDS = 5000;

/**
 * Opens or creates the database `file`; every commit is on the disk before it returns. A file that is not a database is a
 * reason, not a crash.
 */
export function openSqlite(
  file: string,
  { journal = 'WAL', waitMs = BUSY_TIMEOUT_MILLISECONDS }: SqliteOptions = {},
): OpenedSqlite {
  return openWith(file, { timeout: waitMs }, (database) => {
    database.pragma(`journal_mode = ${journal}`);
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  });
}

/**
 * Opens a copy of a damaged database that may be written over: a file that is shorter than it says, or whose list of tables
 * is wrong, is read as far as it goes.
 */
export function openDamaged(copy: string): OpenedSqlite {
  return openWith(copy, { fileMustExist: true }, (database) => {
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.pragma('journal_mode = DELETE');
  });
}

/** Opens a database that is there, to read it and never to write. */
export function openReadOnly(file: string): OpenedSqlite {
  const options = { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MILLISECONDS };
  return openWith(file, options, () => undefined);
}

function openWith(
  file: string,
  options: SqliteDriver.Options,
  prepare: (database: SqliteDriver.Database) => void,
): OpenedSqlite {
  const driver = loadDriver(process.versions['napi']);
  if (typeof driver === 'string') return { ok: false, reason: driver, busy: false };
  let database: SqliteDriver.Database | undefined;
  try {
    database = new driver(file, options);
    prepare(database);
    return { ok: true, database };
  } catch (error) {
    database?.close();
    const busy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
    return { ok: false, reason: `${file} cannot be opened: ${messageOf(error)}`, busy };
  }
}

/** What SQLite says about itself. `nodeApi` is the version of Node-API that this process speaks. */
export function reportSqlite(nodeApi: string | undefined = process.versions['napi']): EngineReport {
  const name = 'SQLite';
  const driver = loadDriver(nodeApi);
  if (typeof driver === 'string') return { name, available: false, reason: driver };
  const database = new driver(':memory:');
  try {
    const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
    const features = database.pragma('compile_options') as { compile_options: string }[];
    return {
      name,
      version,
      available: true,
      features: features.map(({ compile_options }) => compile_options),
    };
  } finally {
    database.close();
  }
}

/** The driver, or one sentence why there is none. */
function loadDriver(nodeApi: string | undefined): Driver | string {
  if (Number(nodeApi) < OLDEST_NODE_API)
    return `Node ${process.version} is too old for SQLite's engine; npm run brings its own`;
  try {
    return createRequire(import.meta.url)('better-sqlite3') as Driver;
  } catch (error) {
    return `SQLite's engine cannot be loaded: ${messageOf(error)}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
