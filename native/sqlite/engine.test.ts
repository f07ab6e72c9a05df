// SQLite on real files: a perfumer's folder may be named in Korean, and a broken file must not take the program down.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, reportSqlite } from './engine.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'orgue-')), '조향사의　책상');
  mkdirSync(folder);
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function opened(file: string) {
  const result = openSqlite(file);
  if (!result.ok) throw new Error(result.reason);
  return result.database;
}

describe('openSqlite', () => {
  it('keeps what was written, in a folder with Hangul and an ideographic space', () => {
    const file = join(folder, '장미 기록.sqlite');
    const first = opened(file);
    first.exec('CREATE TABLE note (text TEXT NOT NULL) STRICT');
    first.prepare('INSERT INTO note VALUES (?)').run('안개 낀 장미');
    first.close();
    const second = opened(file);
    expect(second.prepare('SELECT text FROM note').pluck().all()).toEqual(['안개 낀 장미']);
    expect(second.pragma('journal_mode', { simple: true })).toBe('wal');
    second.close();
  });

  it('refuses a file that is no database, names it and lets go of it', () => {
    const file = join(folder, 'letter.sqlite');
    writeFileSync(file, 'Dear perfumer, this is a letter and not a database at all.'.repeat(20));
    const result = openSqlite(file);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.reason).toContain('letter.sqlite');
  });

  it('refuses a folder that does not exist instead of creating it elsewhere', () => {
    expect(openSqlite(join(folder, 'missing', 'a.sqlite'))).toMatchObject({ ok: false });
  });
});

describe('reportSqlite', () => {
  it('reports the engine that is really loaded, with full-text search built in', () => {
    const report = reportSqlite();
    expect(report).toMatchObject({ name: 'SQLite', available: true });
    expect(report.version).toMatch(/^3\.\d+\.\d+$/);
    expect(report.features).toContain('ENABLE_FTS5');
  });

  it('never loads the engine on a Node that it would crash', () => {
    const report = reportSqlite('9');
    expect(report.available).toBe(false);
    expect(report.reason).toContain('too old');
  });
});
