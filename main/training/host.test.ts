// Jobs in real worker threads: followed, resumed where a line was cut, cancelled and taken up, given back at the end.
import { afterEach, describe, expect, it } from 'vitest';
import type { JobStore } from '#contract/ports/jobs.ts';
import type { EpisodeLine, SearchEvent, SearchFound } from '#contract/training.ts';
import { CATALOGUE, TABLE } from '#data/tables.fixture.ts';
import { memoryJobs } from '#native/memory/jobs.ts';
import { openTrainingHost, type Told, type TrainingHost } from './host.ts';
import { specOf } from './search.fixture.ts';

const TABLES = {
  ...{ safety: TABLE, catalogue: CATALOGUE, tableSha256: 'a', catalogueSha256: 'b' },
};
const SHORT = specOf('a calm woody scent with rose', { episodes: 120 });
/** Far longer than any test waits. */
const LONG = { ...SHORT, episodes: 100_000 };

const opened: TrainingHost[] = [];
function host(
  jobs: JobStore = memoryJobs(),
  gate = async (found: SearchFound) => found,
): TrainingHost {
  const pace = { checkpointMs: 200, leaseMs: 1000 };
  const one = openTrainingHost({ jobs, clock: () => Date.now(), gate, pace });
  opened.push(one);
  return one;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function all(events: AsyncIterable<Told> | undefined): Promise<SearchEvent[]> {
  const found: SearchEvent[] = [];
  for await (const { event } of events ?? []) found.push(event);
  return found;
}

const linesOf = (events: readonly SearchEvent[]): EpisodeLine[] =>
  events.flatMap((event) => (event.kind === 'episodes' ? event.episodes : []));
const numbersOf = (events: readonly SearchEvent[]) => linesOf(events).map(({ episode }) => episode);
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Listens until an episode was told, then leaves. */
async function until(events: AsyncIterable<Told> | undefined, episode: number): Promise<number> {
  for await (const told of events ?? []) if (told.episode >= episode) return told.episode;
  throw new Error('it ended before');
}

describe('a search', () => {
  it('is told to its end, and kept: a second listener hears the same from the log', async () => {
    const jobs = memoryJobs();
    const training = host(jobs);
    const events = await all(await training.run({ jobId: 'a', spec: SHORT }, TABLES, 0));
    expect(numbersOf(events)).toEqual(upTo(120));
    expect(events.at(-1)).toMatchObject({ kind: 'done', found: { episodes: 120 } });
    expect(await jobs.job('a')).toMatchObject({ state: 'done', episode: 120 });
    const again = await all(await training.run({ jobId: 'a', spec: SHORT }, TABLES, 0));
    expect(linesOf(again)).toEqual(linesOf(events));
    expect(again.at(-1)).toEqual(events.at(-1));
  });

  it('gives a listener whose line was cut exactly what it missed', async () => {
    const training = host();
    const seen = await until(await training.run({ jobId: 'a', spec: LONG }, TABLES, 0), 500);
    const rest: number[] = [];
    for await (const { event } of (await training.follow('a', seen)) ?? []) {
      rest.push(...numbersOf([event]));
      if (rest.length > 1500) break;
    }
    expect(rest).toEqual(upTo(seen + rest.length, seen + 1));
  });

  it('runs on when nobody listens, and ends for all when it is cancelled', async () => {
    const jobs = memoryJobs();
    const training = host(jobs);
    const seen = await until(await training.run({ jobId: 'a', spec: LONG }, TABLES, 0), 100);
    const listening = [0, seen].map(async (after) => all(await training.follow('a', after)));
    await until(await training.follow('a', seen), seen + 200);
    expect(await training.cancel('a')).toEqual({ outcome: 'ordered' });
    const [first = [], second = []] = await Promise.all(listening);
    const last = (await jobs.job('a'))?.episode ?? 0;
    expect(numbersOf(first)).toEqual(upTo(last));
    expect(numbersOf(second)).toEqual(upTo(last, seen + 1));
    expect(first.at(-1)).toEqual({ kind: 'cancelled', episode: last });
  });

  it('goes on after it was cancelled as if it had not been', async () => {
    const training = host();
    const spec = { ...SHORT, episodes: 700 };
    const plain = await all(await training.run({ jobId: 'plain', spec }, TABLES, 0));
    await until(await training.run({ jobId: 'a', spec }, TABLES, 0), 60);
    await training.pause('a');
    await training.cancel('a');
    await all(await training.follow('a', 0));
    const events = await all(await training.run({ jobId: 'a' }, TABLES, 0));
    expect(linesOf(events)).toEqual(linesOf(plain));
    expect(events.at(-1)).toEqual(plain.at(-1));
  });

  it('tells nothing as found that the gate refuses', async () => {
    const training = host(memoryJobs(), async ({ best: _best, ...found }) => ({
      ...found,
      front: [],
    }));
    const events = await all(await training.run({ jobId: 'a', spec: SHORT }, TABLES, 0));
    const last = events.at(-1);
    expect(last).toMatchObject({ kind: 'done', found: { front: [] } });
    expect(last?.kind === 'done' && 'best' in last.found).toBe(false);
  });

  it('that is impossible fails with its notes, also for whoever asks later', async () => {
    const training = host();
    const chips = [{ kind: 'must', key: 'zorblax', from: '' }] as const;
    const input = { jobId: 'a', spec: { ...SHORT, chips } };
    const failed = {
      kind: 'failed',
      reason: 'impossible',
      notes: [{ code: 'must-not-in-catalogue' }],
    };
    expect((await all(await training.run(input, TABLES, 0))).at(-1)).toMatchObject(failed);
    expect((await all(await training.run(input, TABLES, 0))).at(-1)).toMatchObject(failed);
  });
});

describe('orders', () => {
  it('pause, turn and let go on', async () => {
    const training = host();
    const heard: SearchEvent[] = [];
    const listening = (async () => {
      for await (const { event } of (await training.run({ jobId: 'a', spec: LONG }, TABLES, 0)) ??
        []) {
        heard.push(event);
      }
    })();
    await until(await training.run({ jobId: 'a' }, TABLES, 0), 50);
    await training.pause('a');
    await training.steer('a', { pin: { materialId: 'patchouli-oil', percent: 2 } });
    await training.resume('a');
    const paused = await until(await training.follow('a', 0), 50);
    await until(await training.follow('a', paused), paused + 100);
    await training.cancel('a');
    await listening;
    const order = heard.flatMap((event) =>
      event.kind === 'state' ? [event.state] : event.kind === 'steered' ? ['steered'] : [],
    );
    expect(order.filter((one, at) => one !== order[at - 1])).toEqual([
      ...['running', 'paused', 'steered', 'running'],
    ]);
  });

  it('for no job, and for one that nobody runs, say so', async () => {
    const training = host();
    await training.submit('a', SHORT, TABLES);
    expect(await training.pause('none')).toEqual({ outcome: 'unknown' });
    expect(await training.pause('a')).toEqual({ outcome: 'elsewhere' });
    expect(await training.run({ jobId: 'none' }, TABLES, 0)).toBeUndefined();
    expect(await training.follow('none', 0)).toBeUndefined();
    expect(await training.cancel('a')).toEqual({ outcome: 'ordered' });
    expect(await all(await training.follow('a', 0))).toEqual([{ kind: 'cancelled', episode: 0 }]);
  });
});

describe('a host that closes', () => {
  it('gives its jobs back, and the next one goes on with them', async () => {
    const jobs = memoryJobs();
    const first = host(jobs);
    await until(await first.run({ jobId: 'a', spec: { ...SHORT, episodes: 900 } }, TABLES, 0), 50);
    await first.close();
    expect(await jobs.job('a')).toMatchObject({ state: 'queued' });
    const second = host(jobs);
    expect(numbersOf(await all(await second.run({ jobId: 'a' }, TABLES, 0)))).toEqual(upTo(900));
  });
});

describe('a trainer', () => {
  it('takes what waits, oldest first and what fell before it, and ends when nothing waits', async () => {
    const jobs = memoryJobs();
    const training = host(jobs);
    await training.submit('a', SHORT, TABLES);
    await training.submit('b', { ...SHORT, seed: 12 }, TABLES);
    await training.submit('fallen', { ...SHORT, seed: 13 }, TABLES);
    const claim = { owner: 'workbench', kinds: ['search'], leaseMs: 60_000 } as const;
    await jobs.claim({ ...claim, jobId: 'fallen' }, Date.now());
    const told: string[] = [];
    for await (const { kind, job } of training.work(TABLES, false)) told.push(`${kind} ${job.id}`);
    expect(told).toEqual([
      ...['took fallen', 'left fallen', 'took a', 'left a', 'took b', 'left b'],
    ]);
    expect((await jobs.jobs()).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  it('finds what the embedded search finds, line for line', async () => {
    const jobs = memoryJobs();
    const training = host(jobs);
    await training.submit('a', SHORT, TABLES);
    for await (const _ of training.work(TABLES, false));
    const embedded = await all(await host().run({ jobId: 'b', spec: SHORT }, TABLES, 0));
    const trained = await all(await training.follow('a', 0));
    expect(trained.at(-1)).toEqual(embedded.at(-1));
    expect(linesOf(trained)).toEqual(linesOf(embedded));
  });

  it('that is told to stop gives its job back and ends', async () => {
    const jobs = memoryJobs();
    const training = host(jobs);
    await training.submit('a', LONG, TABLES);
    const stop = new AbortController();
    for await (const { kind } of training.work(TABLES, true, stop.signal)) {
      if (kind === 'took') stop.abort();
    }
    expect(await jobs.job('a')).toMatchObject({ state: 'queued' });
  });
});
