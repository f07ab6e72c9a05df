// Folders that cannot be written, disks that are full, restorings that were cut off: nothing that was kept is lost.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startChild } from './child.fixture.ts';
import { contentOf, databaseOf, ratingOf, work } from './damage.fixture.ts';
import { homes } from './homes.fixture.ts';
import { restoreDatabase } from './restore.ts';
import { openStore } from './store.ts';
import { fileNamed } from './tamper.fixture.ts';

const own = homes();
afterAll(own.remove);

const READER = new URL('./reader.fixture.ts', import.meta.url);
const opened = (home: string) => openStore({ home, clock: () => 0 });

describe('a folder that cannot be written', () => {
  it.each(['closed in order', 'left with its log'])(
    'is read, and changes are refused: %s',
    async (how) => {
      const home = own.home();
      const store = opened(home);
      await work(store, 5);
      const inOrder = how === 'closed in order';
      if (inOrder) await store.close();
      const frozen = own.home();
      mkdirSync(frozen);
      for (const name of ['orgue.db', 'orgue.db-wal']) {
        if (existsSync(join(home, name))) copyFileSync(join(home, name), join(frozen, name));
      }
      expect(existsSync(join(frozen, 'orgue.db-wal'))).toBe(!inOrder);
      chmodSync(dirname(frozen), 0o755);
      chmodSync(frozen, 0o555);
      const before = readdirSync(frozen).map((name) => [
        name,
        readFileSync(join(frozen, name), 'hex'),
      ]);
      const child = startChild(READER, [frozen]);
      const { lines } = await child.ended();
      const answer = JSON.parse(lines[0] ?? '{}');
      expect(answer).toMatchObject({ state: 'read-only', heads: 5, ratings: 5, why: 'read-only' });
      expect(answer.detail).toMatch(/^[^\n]+[^\n.]\.$/);
      expect(
        readdirSync(frozen).map((name) => [name, readFileSync(join(frozen, name), 'hex')]),
      ).toEqual(before);
      chmodSync(frozen, 0o755);
      if (!inOrder) await store.close();
    },
  );

  it('that is not there, or is a file, opens empty and refuses changes', async () => {
    const home = own.home();
    writeFileSync(home, 'a letter');
    const store = opened(join(home, 'below'));
    expect(store).toMatchObject({ state: 'read-only' });
    expect(await store.formulas.heads()).toEqual([]);
    await expect(store.settings.set('k', 1, 1)).rejects.toMatchObject({ why: 'read-only' });
    expect(await store.backups()).toEqual([]);
    await store.close();
  });
});

describe('a disk that is full', () => {
  it('refuses what it has no room for, whole, and takes it when there is room again', async () => {
    const home = own.home();
    let setPages = (_pages: number): void => {};
    const store = openStore({
      ...{ home, clock: () => 0 },
      onOpen: (pragma) => {
        setPages = (pages) => pragma(`max_page_count = ${pages}`);
      },
    });
    setPages(60);
    const kept: string[] = [];
    const save = async (id: string) => {
      const order = { revisionId: id, formulaId: id, branch: 'main', reason: '', at: 1 };
      await store.formulas.save({ ...order, file: fileNamed(id, 60) });
      kept.push(id);
    };
    const fill = async () => {
      for (let at = kept.length; ; at += 1) await save(`f${at}`);
    };
    await expect(fill()).rejects.toMatchObject({ why: 'disk-full' });
    const full = kept.length;
    expect(full).toBeGreaterThan(5);
    const rateAll = async () => {
      for (let at = 0; ; at += 1)
        await store.ratings.rate({ ...ratingOf(`r${at}`), text: 'x'.repeat(3000) });
    };
    await expect(rateAll()).rejects.toMatchObject({ why: 'disk-full' });
    const { ratings, revisions } = await contentOf(store);
    expect(await store.ratings.outboxDepth()).toBe(ratings.length);
    expect(revisions.map(({ id }) => id)).toEqual(kept);
    // Finding goes on without its index.
    const materials = Array.from({ length: 500 }, (_, at) => ({
      id: `m${at}`,
      name: `장미 ${at}`,
      synonyms: [],
      words: [],
    }));
    await store.finder.index('1', materials);
    expect(await store.finder.find('ㅈㅁ 17', 3)).toEqual(['m17', 'm170', 'm171']);
    setPages(100_000);
    await save(`f${full}`);
    await store.finder.index('1', materials);
    expect(await store.finder.find('ㅈㅁ 17', 1)).toEqual(['m17']);
    expect(await store.formulas.verify()).toEqual({ revisions: full + 1, broken: [] });
    await store.close();
    const again = opened(home);
    expect((await contentOf(again)).revisions.map(({ id }) => id)).toEqual(kept);
    await again.close();
  });
});

describe('a restoring that was cut off', () => {
  const MOVES = ['-wal', ''];
  it.each([0, 1, 2])(
    'after %d moves is ended by the next start, and nothing is lost',
    async (moves) => {
      const home = own.home();
      const store = opened(home);
      await work(store, 3);
      const backup = await store.backup(undefined, 1);
      const backedUp = await contentOf(store);
      await work(store, 3, 3);
      // As if killed while it was open: the newest changes are in the log only.
      const half = own.home();
      mkdirSync(half);
      const file = databaseOf(half);
      for (const tail of MOVES) copyFileSync(`${databaseOf(home)}${tail}`, `${file}${tail}`);
      const everything = await contentOf(store);
      await store.close();
      copyFileSync(backup.file, `${file}.incoming`);
      for (const tail of MOVES.slice(0, moves))
        renameSync(`${file}${tail}`, `${file}.set-aside-1${tail}`);

      const again = opened(half);
      expect(await contentOf(again)).toEqual(backedUp);
      await again.close();
      expect(existsSync(`${file}.incoming`)).toBe(false);
      const restored = restoreDatabase(half, `${file}.set-aside-1`);
      expect(restored).toMatchObject({ ok: true, setAside: `${file}.set-aside-2` });
      const back = opened(half);
      expect(await contentOf(back)).toEqual(everything);
      await back.close();
    },
  );

  it('before its copy was whole never was', async () => {
    const home = own.home();
    const store = opened(home);
    await work(store, 2);
    const before = await contentOf(store);
    await store.close();
    writeFileSync(`${databaseOf(home)}.incoming.partial`, 'half');
    const again = opened(home);
    expect(await contentOf(again)).toEqual(before);
    await again.close();
  });
});

describe('a database that is not there', () => {
  it('is begun anew, and told when there are backups of an earlier one', async () => {
    const home = own.home();
    const store = opened(home);
    expect([store.state, store.detail]).toEqual(['ready', '']);
    expect(await store.backups()).toEqual([]);
    await work(store, 1);
    await store.backup(undefined, 1);
    await store.close();
    renameSync(databaseOf(home), join(home, 'moved.db'));
    const again = opened(home);
    expect(again).toMatchObject({ state: 'ready' });
    expect(again.detail).toMatch(/backups of an earlier one\.$/);
    await again.close();
  });

  it('loses no log that was left beside its name, and half a beginning is begun again', async () => {
    const home = own.home();
    mkdirSync(home);
    writeFileSync(`${databaseOf(home)}-wal`, 'all that is left');
    writeFileSync(`${databaseOf(home)}.new`, 'half');
    const store = opened(home);
    expect(store.state).toBe('ready');
    await store.close();
    expect(readFileSync(`${databaseOf(home)}-wal.set-aside-1`, 'utf8')).toBe('all that is left');
  });
});
