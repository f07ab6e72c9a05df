// A damaged database is kept byte for byte, told in one sentence, read as far as it goes, and a backup brings all back.
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf, databaseOf, HARMS, ratingOf, work } from './damage.fixture.ts';
import { homes } from './homes.fixture.ts';
import { restoreDatabase } from './restore.ts';
import { openStore } from './store.ts';
import { fileNamed } from './tamper.fixture.ts';

const own = homes();
afterAll(own.remove);

const SENTENCE = /^[^\n]+[^\n.]\.$/;
const FORMULAS = 40;
const opened = (home: string) => openStore({ home, clock: () => 0 });

/** A home with work in it, a backup of that, and more work after the backup. */
async function worked() {
  const home = own.home();
  const store = opened(home);
  await work(store, FORMULAS);
  const backup = await store.backup(undefined, Date.UTC(2026, 0, 2, 3, 4, 5));
  const backedUp = await contentOf(store);
  await work(store, 10, FORMULAS);
  const everything = await contentOf(store);
  await store.close();
  return { home, backup, backedUp, everything };
}

describe.each(Object.entries(HARMS))('a database %s', (name, harm) => {
  it('is kept as it is, read as far as it goes, never written, and restored whole', async () => {
    const { home, backup, backedUp, everything } = await worked();
    const file = databaseOf(home);
    harm(file);
    const harmed = readFileSync(file);
    const store = opened(home);
    expect(store.state).toBe('damaged');
    expect(store.detail).toMatch(SENTENCE);
    expect(store.detail).not.toContain(home);
    await expectRefused(store, 'damaged');

    const left = await contentOf(store);
    const known = new Map(everything.revisions.map((one) => [one.id, one]));
    for (const revision of left.revisions) expect(revision).toEqual(known.get(revision.id));
    expect(left.revisions.length).toBeGreaterThanOrEqual(LEAST_LEFT[name] ?? Number.NaN);
    expect((await store.formulas.heads()).length > 0).toBe(left.revisions.length > 0);
    expect(await store.finder.find('rose', 5)).toEqual([]);

    expect((await store.backups()).map((one) => one.file)).toEqual([backup.file]);
    await expect(store.backup(undefined, 0)).rejects.toMatchObject({ why: 'damaged' });
    await store.close();
    expect(readFileSync(file).equals(harmed)).toBe(true);

    const restored = restoreDatabase(home, backup.file);
    if (!restored.ok) throw new Error(restored.reason);
    expect(readFileSync(restored.setAside ?? '').equals(harmed)).toBe(true);
    const again = opened(home);
    expect([again.state, again.detail]).toEqual(['ready', '']);
    expect(await contentOf(again)).toEqual(backedUp);
    expect(await again.formulas.verify()).toEqual({ revisions: 3 * FORMULAS, broken: [] });
    await again.close();
  });
});

/** Of 150 revisions, what must at least still be read. */
const LEAST_LEFT: Readonly<Record<string, number>> = {
  'cut between pages': 60,
  'cut within a page': 30,
  'with flipped pages': 100,
  'with the wrong first bytes': 150,
  'without a byte': 0,
  'that is a letter': 0,
  'of nothing but zeros': 0,
};

async function expectRefused(store: ReturnType<typeof openStore>, why: string): Promise<void> {
  const { formulas, ratings, settings, stream } = store;
  const order = { revisionId: 'n', formulaId: 'n', branch: 'main', reason: '', at: 1 };
  const changes = [
    () => formulas.save({ ...order, file: fileNamed('n') }),
    () => ratings.rate(ratingOf('n')),
    () => ratings.prefer({ id: 'n', betterId: 'a', otherId: 'b', receivedAt: 1 }),
    () => ratings.markSent([1], 1),
    () => stream.append([{ kind: 'rating', id: 'n', payload: '{}' }]),
    () => settings.set('k', 1, 1),
    () => settings.keepMaterial({ id: 'own:n', name: 'n', savedAt: 1 }),
    () => settings.removeMaterial('own:n'),
  ];
  for (const change of changes) {
    await expect(change()).rejects.toMatchObject({ why, message: store.detail });
  }
}

describe('backups', () => {
  it('that do not read back are not offered, and cannot be restored', async () => {
    const { home, backup } = await worked();
    const folder = join(home, 'backups');
    const names = ['orgue-20270101T000000Z.db', 'orgue-20270102T000000Z.db'].map((name) =>
      join(folder, name),
    );
    for (const name of names) copyFileSync(backup.file, name);
    truncateSync(names[0] ?? '', 9000);
    truncateSync(names[1] ?? '', 0);
    writeFileSync(join(folder, 'letter.db'), 'Dear');
    const store = opened(home);
    expect((await store.backups()).map((one) => one.file)).toEqual([backup.file]);
    const before = await contentOf(store);
    await store.close();
    for (const name of [...names, join(folder, 'letter.db'), join(folder, 'nothing.db')]) {
      expect(restoreDatabase(home, name)).toMatchObject({ ok: false });
    }
    const again = opened(home);
    expect(await contentOf(again)).toEqual(before);
    await again.close();
  });

  it('are offered the newest first, and one never takes the name of another', async () => {
    const home = own.home();
    const store = opened(home);
    const made = [await store.backup(undefined, 1e12), await store.backup(undefined, 1e12)];
    const elsewhere = await store.backup(own.home(), 1e12);
    expect(new Set(made.map(({ file }) => file)).size).toBe(2);
    expect((await store.backups()).map(({ file }) => file)).toEqual(
      made.map(({ file }) => file).reverse(),
    );
    expect(existsSync(elsewhere.file)).toBe(true);
    await store.close();
  });

  it('are whole also while changes are being kept', async () => {
    const home = own.home();
    const store = opened(home);
    const [, backup] = await Promise.all([
      work(store, 20),
      store.backup(undefined, 1),
      work(store, 5, 30),
    ]);
    await store.close();
    expect(restoreDatabase(home, backup.file)).toMatchObject({ ok: true });
    const again = opened(home);
    expect((await again.formulas.verify()).broken).toEqual([]);
    await again.close();
  });

  it('that cannot be written are told as not kept', async () => {
    const home = own.home();
    const store = opened(home);
    await expect(store.backup(databaseOf(home), 1)).rejects.toMatchObject({
      name: 'Error',
      why: 'failed',
    });
    await store.close();
  });
});
