// The calls of searches through the router: event ids that a cut line resumes by, orders, and what a missing job answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getEventMeta } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEvent, SearchSpec } from '#contract/training.ts';
import { buildData } from '#data/build.ts';
import { compose, openHome, type Workbench } from './compose.ts';
import { routerOf } from './router.ts';

const SPEC: SearchSpec = {
  chips: [{ kind: 'word', key: 'rose', from: 'rose' }],
  ...{ category: '4', dosagePercent: 15, seed: 7, episodes: 200, pins: [] },
};

let folder: string;
let workbench: Workbench;
let client: ReturnType<typeof createRouterClient<ReturnType<typeof routerOf>, object>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '오르그 탐색 '));
  const dataFile = join(folder, 'orgue-data');
  const built = buildData({ root: join(import.meta.dirname, '..', 'data'), out: dataFile });
  const home = openHome(join(folder, 'home'));
  if (!built.ok || home === 'taken') throw new Error('no workbench');
  workbench = compose({ dataFile, home });
  client = createRouterClient(routerOf(workbench));
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

interface Heard {
  readonly event: SearchEvent;
  readonly id: number;
}

async function heard(events: AsyncIterable<SearchEvent>): Promise<Heard[]> {
  const found: Heard[] = [];
  for await (const event of events) found.push({ event, id: Number(getEventMeta(event)?.id) });
  return found;
}

const numbersOf = (events: readonly Heard[]) =>
  events.flatMap(({ event }) =>
    event.kind === 'episodes' ? event.episodes.map(({ episode }) => episode) : [],
  );

describe('a search', () => {
  it('tells by its ids where a cut line goes on', async () => {
    const events = await heard(await client.search.run({ jobId: 'a', spec: SPEC }));
    expect(numbersOf(events)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    for (const { event, id } of events) {
      if (event.kind === 'episodes') expect(id).toBe(event.episodes.at(-1)?.episode);
    }
    expect(events.at(-1)).toMatchObject({ event: { kind: 'done' }, id: 200 });
    const again = { lastEventId: '150' };
    const rest = await heard(await client.search.run({ jobId: 'a', spec: SPEC }, again));
    expect(numbersOf(rest)).toEqual(Array.from({ length: 50 }, (_, at) => 151 + at));
    const followed = await client.search.follow({ jobId: 'a', afterEpisode: 100 }, again);
    expect(numbersOf(await heard(followed))).toEqual(numbersOf(rest));
  });

  it('that nobody knows is missing', async () => {
    const missing = { code: 'JOB_MISSING' };
    await expect(heard(await client.search.run({ jobId: 'none' }))).rejects.toMatchObject(missing);
    const followed = await client.search.follow({ jobId: 'none', afterEpisode: 0 });
    await expect(heard(followed)).rejects.toMatchObject(missing);
    expect(await client.search.pause({ jobId: 'none' })).toEqual({ outcome: 'unknown' });
  });

  it('is submitted, listed and done by whoever works', async () => {
    expect(await client.training.submit({ jobId: 'b', spec: SPEC })).toMatchObject({
      ...{ id: 'b', state: 'queued', seed: 7 },
    });
    for await (const { kind, job } of await client.training.work({ stay: false })) {
      expect([kind, job.id]).toEqual([expect.stringMatching(/^(took|left)$/), 'b']);
    }
    const states = (await client.training.jobs()).map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ['b', 'done'],
      ['a', 'done'],
    ]);
  });

  it('is not had without a data folder', async () => {
    const bare = compose({ dataFile: join(folder, 'orgue-data') });
    const calls = createRouterClient(routerOf(bare));
    await expect(calls.training.jobs()).rejects.toMatchObject({ code: 'STORE_MISSING' });
    await bare.close();
  });
});
