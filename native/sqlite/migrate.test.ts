// Every earlier shape comes straight to the newest with all its rows, and whatever goes wrong on the way, nothing is lost.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteDriver from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { type Child, startChild } from './child.fixture.ts';
import { contentOf, databaseOf } from './damage.fixture.ts';
import { openSqlite } from './engine.ts';
import { homes } from './homes.fixture.ts';
import { inspect } from './inspect.ts';
import { migrate, NEWEST_SHAPE } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { leaveInShape } from './shapes.fixture.ts';
import { openStore } from './store.ts';

const own = homes();
afterAll(own.remove);

const SHAPES = Array.from({ length: NEWEST_SHAPE - 1 }, (_, at) => at + 1);
const opened = (home: string) => openStore({ home, clock: () => 0 });

function database(file: string): SqliteDriver.Database {
  const answer = openSqlite(file);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.database;
}

describe.each(SHAPES)('a database in shape %d', (shape) => {
  it('comes to the newest with its rows, a copy of each shape left behind', async () => {
    const home = own.home();
    leaveInShape(home, shape, 30);
    const store = opened(home);
    expect([store.state, store.detail]).toEqual(['ready', '']);
    const { revisions, ratings, waiting, language } = await contentOf(store);
    expect(revisions.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `f${at}`));
    expect(await store.formulas.verify()).toEqual({ revisions: 30, broken: [] });
    expect(await store.formulas.heads()).toHaveLength(30);
    expect([ratings.length, waiting.length]).toEqual(shape >= 2 ? [1, 1] : [0, 0]);
    expect(language).toBe('ko');
    await store.close();
    const copies = readdirSync(join(home, 'backups')).sort((one, other) => (one < other ? -1 : 1));
    expect(copies.map((name) => inspect(join(home, 'backups', name)))).toEqual(
      SHAPES.filter((one) => one >= shape).map((one) => ({ kind: 'whole', shape: one })),
    );
  });

  it('stays as it is where no copy of it can be made, and is read', async () => {
    const home = own.home();
    leaveInShape(home, shape, 3);
    writeFileSync(join(home, 'backups'), 'not a folder');
    const store = opened(home);
    expect(store).toMatchObject({ state: 'read-only' });
    expect(store.detail).toMatch(/^[^\n]+could not be brought[^\n]+[^\n.]\.$/);
    expect((await contentOf(store)).revisions).toHaveLength(3);
    expect(await store.formulas.heads()).toHaveLength(3);
    await store.close();
    expect(inspect(databaseOf(home))).toEqual({ kind: 'whole', shape });
    rmSync(join(home, 'backups'));
    const again = opened(home);
    expect(again.state).toBe('ready');
    await again.close();
  });
});

describe('a database of a newer Orgue', () => {
  it('is read as far as this one knows it, never written, and copied whole', async () => {
    const home = own.home();
    leaveInShape(home, NEWEST_SHAPE, 5);
    const newer = database(databaseOf(home));
    newer.exec(`ALTER TABLE revision ADD COLUMN mood TEXT; DROP TABLE preference;
      CREATE TABLE ahead (a TEXT) STRICT; PRAGMA user_version = ${NEWEST_SHAPE + 1}`);
    newer.close();
    const before = readFileSync(databaseOf(home));
    const store = opened(home);
    expect(store).toMatchObject({ state: 'newer' });
    expect(store.detail).toMatch(/^[^\n]+[^\n.]\.$/);
    expect((await contentOf(store)).revisions).toHaveLength(5);
    expect(await store.ratings.preferences()).toEqual([]);
    await expect(store.settings.set('k', 1, 1)).rejects.toMatchObject({ why: 'newer' });
    const backup = await store.backup(undefined, 1);
    expect(inspect(backup.file)).toEqual({ kind: 'whole', shape: NEWEST_SHAPE + 1 });
    await store.close();
    expect(readFileSync(databaseOf(home)).equals(before)).toBe(true);
  });
});

describe('a step', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-걸음 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const steps = (last: string) => [...MIGRATIONS, last];

  it('that fails leaves the shape before it', () => {
    const one = database(join(folder, 'fails.db'));
    const broken = steps('CREATE TABLE half (a TEXT) STRICT; INSERT INTO nothing VALUES (1)');
    migrate(one, undefined);
    expect(() => migrate(one, join(folder, 'copies'), broken)).toThrow('nothing');
    expect(one.pragma('user_version', { simple: true })).toBe(NEWEST_SHAPE);
    expect(() => one.prepare('SELECT * FROM half')).toThrow('no such table');
    one.close();
  });

  it('is not taken when the copy before it does not read back', () => {
    const one = database(join(folder, 'unreadable.db'));
    migrate(one, undefined);
    // The copy holds what the database held, and a column without a value where there must be one is a fault.
    one.unsafeMode(true);
    one.exec(`CREATE TABLE odd (a); INSERT INTO odd VALUES (NULL); PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = 'CREATE TABLE odd (a NOT NULL)' WHERE name = 'odd';
      PRAGMA writable_schema = RESET`);
    const copies = join(folder, 'none');
    mkdirSync(copies);
    expect(() => migrate(one, copies, steps('CREATE TABLE next (a TEXT) STRICT'))).toThrow(
      'the copy does not read back',
    );
    expect(one.pragma('user_version', { simple: true })).toBe(NEWEST_SHAPE);
    expect(readdirSync(copies)).toEqual([]);
    one.close();
  });
});

describe('a start that is killed while it changes the shape', () => {
  const OPENER = new URL('./opener.fixture.ts', import.meta.url);
  const POINTS = 40;
  const FORMULAS = 1500;

  /** How long the start takes here and now when nobody kills it, in milliseconds. */
  async function wholeStart(): Promise<number> {
    const home = own.home();
    leaveInShape(home, 1, FORMULAS);
    const child = startChild(OPENER, []);
    await child.line();
    const from = performance.now();
    child.tell(home);
    expect(await child.line()).toBe('ready');
    const took = performance.now() - from;
    await child.kill();
    return took;
  }

  it(`leaves a shape whole at each of ${POINTS} points, with good copies, and the next one goes on`, async () => {
    const random = seededRandom(20261124);
    const seen = new Map<number, number>();
    const longest = 1.2 * (await wholeStart());
    let next: Child | undefined;
    for (let point = 0; point < POINTS; point += 1) {
      const home = own.home();
      leaveInShape(home, 1, FORMULAS);
      const child = next ?? startChild(OPENER, []);
      next = startChild(OPENER, []);
      await child.line();
      child.tell(home);
      await new Promise((resolve) => setTimeout(resolve, random.next() * longest));
      await child.kill();
      const found = inspect(databaseOf(home));
      expect(found).toMatchObject({ kind: 'whole' });
      const shape = found.kind === 'whole' ? found.shape : 0;
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
      const store = opened(home);
      expect(store.state).toBe('ready');
      expect(await store.formulas.verify()).toEqual({ revisions: FORMULAS, broken: [] });
      expect((await store.backups()).length).toBeGreaterThanOrEqual(NEWEST_SHAPE - 1);
      await store.close();
      rmSync(home, { recursive: true });
    }
    await next?.kill();
    // Points that all fall before or after the change would prove nothing.
    expect(seen.size).toBeGreaterThan(1);
  }, 240_000);
});
