// The outbox reaches the stream once each, whatever fails or dies between the two, and every failure is told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { FeedbackStream } from '#contract/ports/feedback-stream.ts';
import type { RatingStore } from '#contract/ports/ratings.ts';
import { memoryStream } from '#native/memory/feedback-stream.ts';
import { memoryRatings } from '#native/memory/ratings.ts';
import { openStore } from '#native/sqlite/store.ts';
import { drainOutbox, openDrain } from './drain.ts';

const READER = { group: 'fit', consumer: 'one' };
const clock = () => 7;

async function rate(ratings: RatingStore, ...ids: string[]): Promise<void> {
  const judgement = { recipeId: 'r', overall: 4, text: '', preferredNotes: [], receivedAt: 1 };
  for (const id of ids) await ratings.rate({ id, ...judgement });
}

const idsIn = async (stream: FeedbackStream) =>
  (await stream.read(READER, 10_000)).map(({ id }) => id);

describe('draining', () => {
  it('sends all that waits in the order it was accepted, and says how many', async () => {
    const [ratings, stream] = [memoryRatings(), memoryStream(clock)];
    const ids = Array.from({ length: 450 }, (_, at) => `r${at}`);
    await rate(ratings, ...ids);
    expect(await drainOutbox(ratings, stream, clock)).toBe(450);
    expect(await idsIn(stream)).toEqual(ids);
    expect(await ratings.outboxDepth()).toBe(0);
    expect(await drainOutbox(ratings, stream, clock)).toBe(0);
  });

  it('keeps in the outbox what the stream did not take', async () => {
    const [ratings, stream] = [memoryRatings(), memoryStream(clock)];
    await rate(ratings, 'a', 'b');
    const cut: FeedbackStream = { ...stream, append: () => Promise.reject(new Error('no line')) };
    await expect(drainOutbox(ratings, cut, clock)).rejects.toThrow('no line');
    expect(await ratings.outboxDepth()).toBe(2);
    expect(await drainOutbox(ratings, stream, clock)).toBe(2);
    expect(await idsIn(stream)).toEqual(['a', 'b']);
  });

  it('ends between two batches when it is told to', async () => {
    const [ratings, stream] = [memoryRatings(), memoryStream(clock)];
    await rate(ratings, ...Array.from({ length: 450 }, (_, at) => `r${at}`));
    const stop = new AbortController();
    const stopping: FeedbackStream = {
      ...stream,
      append: (entries) => {
        stop.abort();
        return stream.append(entries);
      },
    };
    const sent = await drainOutbox(ratings, stopping, clock, stop.signal);
    expect(sent).toBeGreaterThan(0);
    expect(await ratings.outboxDepth()).toBe(450 - sent);
    await drainOutbox(ratings, stream, clock);
    expect(await stream.length()).toBe(450);
  });
});

describe('a workbench that dies between appending and marking', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-보냄 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('appends nothing twice and loses nothing when it drains again', async () => {
    const home = join(folder, '책상');
    const first = openStore({ home, clock });
    await rate(first.ratings, 'a', 'b', 'c');
    const dying = { ...first.ratings, markSent: () => Promise.reject(new Error('killed')) };
    await expect(drainOutbox(dying, first.stream, clock)).rejects.toThrow('killed');
    await rate(first.ratings, 'd');
    await first.close();
    const again = openStore({ home, clock });
    expect(await again.ratings.outboxDepth()).toBe(4);
    expect(await drainOutbox(again.ratings, again.stream, clock)).toBe(4);
    expect(await idsIn(again.stream)).toEqual(['a', 'b', 'c', 'd']);
    expect(await again.ratings.outboxDepth()).toBe(0);
    await again.close();
  });
});

describe('the drain in the background', () => {
  afterEach(() => vi.useRealTimers());

  /** A drain whose runs fail as long as `isDown`, and what it did. */
  function watched() {
    vi.useFakeTimers();
    const state = { isDown: true, runs: 0, told: 0 };
    const drain = openDrain(
      async () => {
        state.runs += 1;
        if (state.isDown) throw new Error('no line');
        return 0;
      },
      () => {
        state.told += 1;
      },
    );
    return { state, drain };
  }

  it('tells a failure and tries again, each time after twice the wait, at most half a minute', async () => {
    const { state, drain } = watched();
    drain.nudge();
    await vi.advanceTimersByTimeAsync(0);
    expect(state).toMatchObject({ runs: 1, told: 1 });
    for (const [at, wait] of [200, 400, 800, 1600].entries()) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(state.runs).toBe(at + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(state).toMatchObject({ runs: at + 2, told: at + 2 });
    }
    await vi.advanceTimersByTimeAsync(600_000);
    const { runs } = state;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state.runs).toBe(runs + 1);
    await drain.close();
  });

  it('makes no storm of what comes in while it waits, and begins anew after it worked', async () => {
    const { state, drain } = watched();
    for (let nudge = 0; nudge < 500; nudge += 1) {
      drain.nudge();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(state.runs).toBe(1);
    state.isDown = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(state).toMatchObject({ runs: 2, told: 1 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(state.runs).toBe(2);
    drain.nudge();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.runs).toBe(3);
    await drain.close();
  });

  it('runs once more for what came in while it ran', async () => {
    let runs = 0;
    const ends: (() => void)[] = [];
    const drain = openDrain(
      () => {
        runs += 1;
        return new Promise((resolve) => ends.push(() => resolve(0)));
      },
      () => undefined,
    );
    for (let nudge = 0; nudge < 9; nudge += 1) drain.nudge();
    expect(runs).toBe(1);
    ends.shift()?.();
    await vi.waitFor(() => expect(runs).toBe(2));
    const closed = drain.close();
    ends.shift()?.();
    await closed;
    drain.nudge();
    expect(runs).toBe(2);
  });

  it('sends together what comes within the time it gathers', async () => {
    vi.useFakeTimers();
    let runs = 0;
    const drain = openDrain(
      async () => (runs += 1),
      () => expect.unreachable(),
      50,
    );
    for (let nudged = 0; nudged < 3; nudged += 1) drain.nudge();
    await vi.advanceTimersByTimeAsync(49);
    expect(runs).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toBe(1);
    drain.nudge();
    await drain.close();
    await vi.advanceTimersByTimeAsync(100);
    expect(runs).toBe(1);
  });
});
