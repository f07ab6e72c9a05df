// Moves the outbox to the stream: appended first and marked sent after, so that a kill between the two repeats and never loses.
import type { FeedbackStream } from '#contract/ports/feedback-stream.ts';
import type { RatingStore } from '#contract/ports/ratings.ts';

const BATCH = 200;

/**
 * Sends what waits, oldest first, until nothing does; answers how many.
 * @throws whatever the stream or the store throws; what was marked sent stays so.
 */
export async function drainOutbox(
  ratings: RatingStore,
  stream: FeedbackStream,
  clock: () => number,
  signal?: AbortSignal,
): Promise<number> {
  let sent = 0;
  while (!signal?.aborted) {
    const batch = await ratings.outgoing(BATCH);
    if (batch.length === 0) break;
    await stream.append(batch.map(({ kind, id, payload }) => ({ kind, id, payload })));
    await ratings.markSent(
      batch.map(({ sequence }) => sequence),
      clock(),
    );
    sent += batch.length;
  }
  return sent;
}

export interface Drain {
  /** Something was put into the outbox. */
  readonly nudge: () => void;
  /** Resolves when what is running has ended. */
  readonly close: () => Promise<void>;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;

/**
 * Drains in the background; after a failure it tells, and tries again, waiting twice as long each time. What comes in
 * while it waits waits with it: the outbox holds it. What comes within `gatherMs` goes together, since every batch costs
 * two writes that are waited for.
 */
export function openDrain(
  drainOnce: (signal: AbortSignal) => Promise<number>,
  onFailure: (error: unknown) => void,
  gatherMs = 0,
): Drain {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;
  let wait = FIRST_WAIT_MS;
  let retry: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const retryLater = () => {
    retry = setTimeout(() => {
      retry = undefined;
      nudge();
    }, wait);
    retry.unref();
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  };
  const run = async () => {
    do {
      again = false;
      try {
        await drainOnce(stop.signal);
        wait = FIRST_WAIT_MS;
      } catch (error) {
        onFailure(error);
        if (!stop.signal.aborted) retryLater();
      }
    } while (again && !retry && !stop.signal.aborted);
    running = undefined;
  };
  const nudge = () => {
    if (stop.signal.aborted || retry) return;
    if (running) again = true;
    else if (gatherMs === 0) running = run();
    else gathering ??= setTimeout(begin, gatherMs).unref();
  };
  const begin = () => {
    gathering = undefined;
    running ??= run();
  };
  return {
    nudge,
    close: async () => {
      stop.abort();
      clearTimeout(retry);
      clearTimeout(gathering);
      await running;
    },
  };
}
