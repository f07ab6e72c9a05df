// Killed at a hundred random points of a random day: all that was acknowledged is there, whole, once, and on chains that hold.
import { afterAll, expect, it } from 'vitest';
import type { Store } from '#contract/ports/store.ts';
import { seededRandom } from '#domain/search/random.ts';
import { type Child, startChild } from './child.fixture.ts';
import { databaseOf } from './damage.fixture.ts';
import type { Acknowledged } from './drill.fixture.ts';
import { openSqlite } from './engine.ts';
import { homes } from './homes.fixture.ts';
import { lockFolder } from './lock.ts';
import { openStore } from './store.ts';

const own = homes();
afterAll(own.remove);

const DRILL = new URL('./drill.fixture.ts', import.meta.url);
const KILLS = 100;
const LEAST_SPAN_MS = 90;
const SEED = 20261124;
const MOST_BACKUPS = 3;

it(`loses nothing that was acknowledged when it is killed ${KILLS} times`, async () => {
  const home = own.home();
  const random = seededRandom(SEED);
  const known = new Map<string, Acknowledged>();
  let told = 0;
  const span = Math.max(LEAST_SPAN_MS, 3 * (await firstChange()));
  let next = startChild(DRILL, ['0']);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child: Child = next;
    next = startChild(DRILL, [String(kill)]);
    expect(await child.line()).toBe('waiting');
    child.tell(home);
    await new Promise((resolve) => setTimeout(resolve, random.next() * span));
    for (const line of await child.kill()) {
      const acknowledged: Acknowledged = JSON.parse(line);
      known.set(`${acknowledged.kind} ${acknowledged.id}`, acknowledged);
      told += 1;
    }
    await expectAll(home, [...known.values()]);
  }
  await next.kill();
  // Kills that all come before the first change would prove nothing.
  expect(told).toBeGreaterThan(KILLS);
}, 240_000);

/** How long it takes here and now until a day's first change is acknowledged, in milliseconds. */
async function firstChange(): Promise<number> {
  const child = startChild(DRILL, ['0']);
  await child.line();
  const from = performance.now();
  child.tell(own.home());
  await child.line();
  const took = performance.now() - from;
  await child.kill();
  return took;
}

async function expectAll(home: string, known: readonly Acknowledged[]): Promise<void> {
  const locking = lockFolder(home);
  if (locking.kind !== 'held') throw new Error(`the lock is ${locking.kind}`);
  const store = openStore({ home, clock: () => 1 });
  expect([store.state, store.detail]).toEqual(['ready', '']);
  const of = (kind: Acknowledged['kind']) => known.filter((one) => one.kind === kind);
  const kept = await keptIn(store);
  for (const { kind, id, value } of known) {
    if (kind === 'backup') continue;
    // A later change of the same setting or material may be there, unacknowledged; never an earlier one.
    if (kind === 'setting' || kind === 'material') {
      expect(momentOf(kept[kind].get(id))).toBeGreaterThanOrEqual(momentOf(value));
    } else expect([id, kept[kind].get(id)]).toEqual([id, value]);
  }
  expect((await store.formulas.verify()).broken).toEqual([]);
  const backups = new Set((await store.backups()).map(({ file }) => file));
  for (const { id } of of('backup').slice(-MOST_BACKUPS)) expect(backups.has(id)).toBe(true);
  await store.close();
  expectSound(home);
  locking.lock.release();
}

/** When a value was given, by the run and the number in it that it carries; NaN for none. */
function momentOf(value: unknown): number {
  const [, run, at] = /(\d+)-(\d+)"/.exec(JSON.stringify(value) ?? '') ?? [];
  return 1e6 * Number(run) + Number(at);
}

async function keptIn({ formulas, ratings, settings }: Store) {
  const byId = <T extends { readonly id: string }>(
    all: readonly T[],
  ): ReadonlyMap<string, unknown> => new Map(all.map((one) => [one.id, one]));
  const values = new Map<string, unknown>();
  for (let at = 0; at < 8; at += 1) {
    const value = await settings.get(`key-${at}`);
    if (value !== undefined) values.set(`key-${at}`, value);
  }
  return {
    save: byId(await formulas.since(0, 100_000)),
    rating: byId(await ratings.ratings()),
    preference: byId(await ratings.preferences()),
    material: byId(await settings.ownMaterials()),
    setting: values,
  };
}

/** Whole by the engine's own word; what was judged waits once, or was appended once, or both when killed in between. */
function expectSound(home: string): void {
  const opened = openSqlite(databaseOf(home));
  if (!opened.ok) throw new Error(opened.reason);
  const { database } = opened;
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  const idsOf = (from: string) => database.prepare(`SELECT kind || id FROM ${from}`).pluck().all();
  const judged = idsOf(
    "(SELECT 'rating' AS kind, id FROM rating UNION ALL SELECT 'preference', id FROM preference)",
  );
  const [waiting, appended] = [idsOf('outbox WHERE sent_at IS NULL'), idsOf('stream_entry')];
  expect(new Set(waiting).size).toBe(waiting.length);
  expect(new Set(appended).size).toBe(appended.length);
  expect(new Set([...waiting, ...appended])).toEqual(new Set(judged));
  database.close();
}
