// Databases as earlier versions left them: only the first steps run, with rows in every table there was.
import { mkdirSync } from 'node:fs';
import type SqliteDriver from 'better-sqlite3';
import { chainSha256, sha256Of } from '#native/vault/chain.ts';
import { databaseOf, ratingOf } from './damage.fixture.ts';
import { openSqlite } from './engine.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { fileNamed } from './tamper.fixture.ts';

/** Writes the database of a home in an early shape, with so many formulas. */
export function leaveInShape(home: string, shape: number, formulas: number): void {
  mkdirSync(home, { recursive: true });
  const opened = openSqlite(databaseOf(home));
  if (!opened.ok) throw new Error(opened.reason);
  const { database } = opened;
  migrate(database, undefined, MIGRATIONS.slice(0, shape));
  database.transaction(() => {
    for (let at = 0; at < formulas; at += 1) addFormula(database, at);
    database.prepare('INSERT INTO setting VALUES (?, ?, ?)').run('language', '"ko"', 1);
    if (shape >= 2) addRating(database);
  })();
  database.close();
}

function addFormula(database: SqliteDriver.Database, at: number): void {
  const id = `f${at}`;
  const said = { id, formulaId: id, branch: 'main', number: 1, reason: '', savedAt: 1 };
  const file = JSON.stringify(fileNamed(id, 20));
  const content = sha256Of(file);
  database.prepare('INSERT INTO formula VALUES (?, ?)').run(id, 1);
  database
    .prepare('INSERT INTO revision VALUES (NULL, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)')
    .run(id, id, 'main', 1, '', file, content, chainSha256(said, content, ''), 1);
  database.prepare('INSERT INTO branch VALUES (?, ?, ?, ?, ?)').run(id, 'main', id, id, 20);
}

function addRating(database: SqliteDriver.Database): void {
  const body = JSON.stringify(ratingOf('early'));
  database.prepare('INSERT INTO rating VALUES (NULL, ?, ?, ?, ?)').run('early', 'r', body, 5);
  const waiting = ['rating', 'early', '{}', null];
  database.prepare('INSERT INTO outbox VALUES (NULL, ?, ?, ?, ?)').run(...waiting);
}
