// What the workbench keeps, over a real store: acknowledged is durable, told to windows, and drained to the stream.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Store } from '#contract/ports/store.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from '#domain/safety/small-table.fixture.ts';
import { openStore } from '#native/sqlite/store.ts';
import { openKept } from './kept.ts';

const room = mkdtempSync(join(tmpdir(), 'orgue-간직 '));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let homes = 0;

function newHome(): string {
  homes += 1;
  return join(room, `책상 ${homes}`);
}

function kept(home: string, over: (store: Store) => Store = (store) => store) {
  let now = 1000;
  const clock = () => (now += 1);
  const store = over(openStore({ home, clock }));
  const failures: unknown[] = [];
  return {
    failures,
    store,
    ...openKept({ store, clock, onDrainFailure: (error) => failures.push(error) }),
  };
}

const RATING = { id: 'a', recipeId: 'r', overall: 4, text: '', preferredNotes: [] };
const SAVE = {
  ...{ revisionId: 'r1', formulaId: 'f', branch: 'main', reason: '' },
  file: { orgue: 1, name: '장미', lines: [] },
} as const;
const MATERIAL = {
  id: 'hedione',
  name: 'Hedione',
  nameKo: '헤디온',
  synonyms: [],
  descriptors: [],
  family: 'floral',
};
const TABLES = {
  catalogue: {
    materials: [MATERIAL],
    descriptors: [],
    emotionWeights: [],
    accords: [],
    familiesKo: {},
  },
  catalogueSha256: 'a',
} as unknown as Parameters<ReturnType<typeof openKept>['find']>[2];

describe('ratings', () => {
  it('are drained in the background, and listed with what still waits', async () => {
    const bench = kept(newHome());
    expect(await bench.rate(RATING)).toEqual({ id: 'a', outcome: 'kept' });
    expect(await bench.rate(RATING)).toEqual({ id: 'a', outcome: 'known' });
    expect(await bench.prefer({ id: 'p', betterId: 'x', otherId: 'y' })).toMatchObject({
      outcome: 'kept',
    });
    await vi.waitFor(async () => expect((await bench.feedback()).outboxDepth).toBe(0));
    expect(await bench.store.stream.length()).toBe(2);
    const { ratings, preferences } = await bench.feedback();
    expect(ratings).toMatchObject([{ rating_id: 'a', recipe_id: 'r', user_rating: 4 }]);
    expect(preferences).toMatchObject([{ preference_id: 'p', better_id: 'x' }]);
    await bench.close();
  });

  it('of programs are one with the same key, and new without', async () => {
    const bench = kept(newHome());
    const body = { recipe_id: 'r', user_rating: 3, feedback_text: '', preferred_notes: [] };
    const timed = { ...body, timestamp: '2026-11-24T09:00:00+09:00' };
    const first = await bench.submit(timed, 'key 1');
    expect(await bench.submit(timed, 'key 1')).toEqual({ id: first.id, outcome: 'known' });
    expect(await bench.submit(body, 'key 1')).toEqual({ id: first.id, outcome: 'taken' });
    const free = [await bench.submit(body, undefined), await bench.submit(body, undefined)];
    expect(new Set([first, ...free].map(({ id }) => id)).size).toBe(3);
    const { ratings } = await bench.feedback();
    expect(ratings.map(({ timestamp }) => timestamp)[0]).toBe('2026-11-24T00:00:00.000Z');
    expect(ratings).toHaveLength(3);
    await bench.close();
  });

  it('wait through a stream that is down, are told, and are drained at the next start', async () => {
    const home = newHome();
    const down = () => Promise.reject(new Error('no line'));
    const bench = kept(home, (store) => ({ ...store, stream: { ...store.stream, append: down } }));
    expect(await bench.rate(RATING)).toMatchObject({ outcome: 'kept' });
    await vi.waitFor(() => expect(bench.failures).toHaveLength(1));
    await expect(bench.drain()).rejects.toThrow('no line');
    expect((await bench.feedback()).outboxDepth).toBe(1);
    await bench.close();
    const again = kept(home);
    await vi.waitFor(async () => expect((await again.feedback()).outboxDepth).toBe(0));
    expect(await again.store.stream.length()).toBe(1);
    await again.close();
  });
});

describe('formulas', () => {
  it('are told to windows, and are there after a new start', async () => {
    const home = newHome();
    const bench = kept(home);
    const told = bench.changes(0).next();
    expect(await bench.save(SAVE)).toMatchObject({ kind: 'saved' });
    expect((await told).value).toMatchObject({ id: 'r1', savedAt: 1001 });
    const { file } = await bench.backup(undefined);
    await bench.close();
    const again = kept(home);
    expect(await again.heads()).toMatchObject([{ revisionId: 'r1', name: '장미' }]);
    expect(await again.verify()).toEqual({ revisions: 1, broken: [] });
    expect(await again.state()).toMatchObject({ state: 'ready', detail: '', backups: [{ file }] });
    await again.close();
  });

  it('of two windows that change the same one are both kept', async () => {
    const bench = kept(newHome());
    await bench.save(SAVE);
    const outcomes = await Promise.all(
      ['mine', 'yours'].map((revisionId) => bench.save({ ...SAVE, revisionId, parentId: 'r1' })),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'branched']);
    expect(await bench.heads()).toHaveLength(2);
    await bench.close();
  });
});

describe('materials', () => {
  it('are found with one’s own as soon as those are kept', async () => {
    const bench = kept(newHome());
    expect(await bench.find('hed', 5, TABLES)).toEqual(['hedione']);
    const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
    await bench.own.keep({ id: 'own:b', name: '헤디온 새 병' }, index);
    const found = await bench.find('ㅎㄷㅇ', 5, TABLES);
    expect(new Set(found)).toEqual(new Set(['hedione', 'own:b']));
    await bench.close();
  });
});
