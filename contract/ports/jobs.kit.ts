// What every store of jobs must do: hand each to one at a time, take back what the dead held, and count nothing twice.
import { describe, expect, it } from 'vitest';
import type { JobStore, LogLine, Progress } from './jobs.ts';

const ONE = { owner: 'one', kinds: ['search'], leaseMs: 100 } as const;
const TWO = { ...ONE, owner: 'two' } as const;
const LEASE = { jobId: 'a', owner: 'one' };

const search = (id: string) => ({
  id,
  kind: 'search' as const,
  spec: { wish: '장미 🌹' },
  seed: 7,
});

function lines(first: number, last: number): LogLine[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    return { number: first + at, line: { rule: '머무름', at: first + at } };
  });
}

function progress(first: number, last: number): Progress {
  const body = Uint8Array.from([1, 2, 255, last]);
  return { checkpoint: { episode: last, sha256: `of ${last}`, body }, lines: lines(first, last) };
}

/** Runs the acceptance of one adapter; `open` gives an empty store. */
export function acceptJobs(name: string, open: () => JobStore): void {
  describe(`the jobs ${name}`, () => {
    describe('are submitted', () => {
      submits(open);
    });
    describe('are claimed', () => {
      claims(open);
    });
    describe('are kept', () => {
      keeps(open);
    });
    describe('are left', () => {
      leaves(open);
    });
  });
}

function submits(open: () => JobStore): void {
  it('and say what they were given', async () => {
    const jobs = open();
    const job = await jobs.submit(search('a'), 5);
    const times = { createdAt: 5, updatedAt: 5 };
    expect(job).toEqual({ ...search('a'), state: 'queued', episode: 0, ...times });
    expect(await jobs.job('a')).toEqual(job);
    expect(await jobs.job('b')).toBeUndefined();
    expect(await jobs.checkpoint('a')).toBeUndefined();
    expect(await jobs.log('a', 0, 10)).toEqual([]);
  });

  it('once for an id, and are listed newest first', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 1);
    await jobs.submit({ ...search('b'), kind: 'distill' }, 2);
    const again = await jobs.submit({ ...search('a'), seed: 8 }, 3);
    expect(again).toMatchObject({ seed: 7, createdAt: 1 });
    expect((await jobs.jobs()).map(({ id }) => id)).toEqual(['b', 'a']);
  });
}

function claims(open: () => JobStore): void {
  it('oldest first, each by one, only of the kinds asked for', async () => {
    const jobs = open();
    await jobs.submit({ ...search('gpu'), kind: 'rlhf' }, 0);
    await jobs.submit(search('a'), 1);
    await jobs.submit(search('b'), 2);
    expect(await jobs.claim(ONE, 10)).toMatchObject({
      ...{ id: 'a', state: 'running', owner: 'one', leaseUntil: 110 },
    });
    expect(await jobs.claim(TWO, 10)).toMatchObject({ id: 'b', owner: 'two' });
    expect(await jobs.claim({ ...TWO, owner: 'three' }, 10)).toBeUndefined();
  });

  it('by no two who ask at once', async () => {
    const jobs = open();
    for (let at = 0; at < 8; at += 1) await jobs.submit(search(`s${at}`), at);
    const claimed = await Promise.all(
      Array.from({ length: 12 }, (_, at) => jobs.claim({ ...ONE, owner: `o${at}` }, 10)),
    );
    const ids = claimed.flatMap((job) => job?.id ?? []);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });

  it('again when the lease ran out, not before, and a heartbeat makes it longer', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    expect(await jobs.claim(TWO, 99)).toBeUndefined();
    expect(await jobs.heartbeat(LEASE, 50, 100)).toBe(true);
    expect(await jobs.claim(TWO, 149)).toBeUndefined();
    expect(await jobs.claim(TWO, 150)).toMatchObject({ id: 'a', owner: 'two' });
    expect(await jobs.heartbeat(LEASE, 151, 100)).toBe(false);
  });

  it('by name at once by the owner that fell and came back', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    expect(await jobs.claim(ONE, 1)).toBeUndefined();
    const again = await jobs.claim({ ...ONE, jobId: 'a' }, 1);
    expect(again).toMatchObject({ id: 'a', leaseUntil: 101 });
  });

  it('by name also when cancelled, but not when another runs it or it has ended', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.submit(search('b'), 0);
    expect(await jobs.cancel('b', 1)).toBe(true);
    expect(await jobs.claim({ ...TWO, jobId: 'b' }, 2)).toMatchObject({ id: 'b' });
    expect(await jobs.claim({ ...ONE, jobId: 'b' }, 3)).toBeUndefined();
    expect(await jobs.claim({ ...ONE, jobId: 'a' }, 3)).toMatchObject({ id: 'a' });
    await jobs.leave(LEASE, { state: 'done' }, 4);
    expect(await jobs.claim({ ...ONE, jobId: 'a' }, 5)).toBeUndefined();
    expect(await jobs.claim({ ...ONE, jobId: 'none' }, 5)).toBeUndefined();
  });
}

function keeps(open: () => JobStore): void {
  it('a checkpoint with its lines, the newest checkpoint and all lines', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    expect(await jobs.keep(LEASE, progress(1, 3), 1)).toBe(true);
    expect(await jobs.keep(LEASE, progress(4, 9), 2)).toBe(true);
    expect(await jobs.checkpoint('a')).toEqual(progress(4, 9).checkpoint);
    expect(await jobs.job('a')).toMatchObject({ episode: 9, updatedAt: 2 });
    expect(await jobs.log('a', 0, 100)).toEqual(lines(1, 9));
    expect(await jobs.log('a', 2, 3)).toEqual(lines(3, 5));
    expect(await jobs.log('a', 9, 3)).toEqual([]);
  });

  it('no line twice', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    await jobs.keep(LEASE, progress(1, 5), 1);
    await jobs.keep(LEASE, progress(3, 8), 2);
    await jobs.keep(LEASE, progress(3, 8), 3);
    expect(await jobs.log('a', 0, 100)).toEqual(lines(1, 8));
  });

  it('nothing with a gap before it, and then nothing of it', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    await jobs.keep(LEASE, progress(1, 5), 1);
    await expect(jobs.keep(LEASE, progress(7, 8), 2)).rejects.toThrow(RangeError);
    expect(await jobs.log('a', 0, 100)).toEqual(lines(1, 5));
    expect(await jobs.checkpoint('a')).toMatchObject({ episode: 5 });
  });

  it('nothing from whoever lost the lease', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    await jobs.keep(LEASE, progress(1, 5), 1);
    await jobs.claim(TWO, 200);
    expect(await jobs.keep(LEASE, progress(6, 7), 201)).toBe(false);
    expect(await jobs.leave(LEASE, { state: 'done', progress: progress(6, 7) }, 202)).toBe(false);
    expect(await jobs.job('a')).toMatchObject({ state: 'running', owner: 'two', episode: 5 });
    expect(await jobs.log('a', 0, 100)).toEqual(lines(1, 5));
  });
}

function leaves(open: () => JobStore): void {
  it('done, with a result and the last step', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    const result = { best: '장미', list: [1, 2] };
    expect(await jobs.leave(LEASE, { state: 'done', result, progress: progress(1, 2) }, 9)).toBe(
      true,
    );
    const job = await jobs.job('a');
    expect(job).toMatchObject({ state: 'done', result, episode: 2, updatedAt: 9 });
    expect(job).not.toHaveProperty('owner');
    expect(job).not.toHaveProperty('leaseUntil');
    expect(await jobs.cancel('a', 10)).toBe(false);
  });

  it('to be taken up by another from its checkpoint', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    await jobs.leave(LEASE, { state: 'queued', progress: progress(1, 4) }, 1);
    expect(await jobs.claim(TWO, 2)).toMatchObject({ id: 'a', owner: 'two', episode: 4 });
    expect(await jobs.checkpoint('a')).toEqual(progress(1, 4).checkpoint);
  });

  it('cancelled while nobody runs them, not while somebody does', async () => {
    const jobs = open();
    await jobs.submit(search('a'), 0);
    await jobs.claim(ONE, 0);
    expect(await jobs.cancel('a', 50)).toBe(false);
    expect(await jobs.cancel('a', 100)).toBe(true);
    expect(await jobs.job('a')).toMatchObject({ state: 'cancelled' });
    expect(await jobs.claim(TWO, 101)).toBeUndefined();
    expect(await jobs.cancel('none', 101)).toBe(false);
  });
}
