// What a key costs the window's main thread, read from the browser's own trace of it.
import type { CDPSession } from '@playwright/test';

/** One event of the trace; times in microseconds, `tdur` is processor time of the thread. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Milliseconds of one key. */
export interface KeyCost {
  /** All that the main thread does from the key's arrival until its frame is handed to the compositor: script, style, layout, paint, commit. */
  readonly work: number;
  /** The same as processor time of the thread, which other programs on the machine do not lengthen. */
  readonly processor: number;
  /** From the key's arrival until then by the clock, with the wait for the next frame. */
  readonly wait: number;
  /** All work of the key, with that of the frame after, in which the figures of the other rows follow. */
  readonly whole: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** No key before the one before is this old, microseconds. */
const APART = 110_000;

/** Traces what is done meanwhile; `session` is one of the browser and not of a page. */
export async function traceKeys(
  session: CDPSession,
  press: () => Promise<void>,
): Promise<KeyCost[]> {
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  await press();
  const done = new Promise((complete) => session.once('Tracing.tracingComplete', complete));
  await session.send('Tracing.end');
  await done;
  return costsOf(events);
}

function costsOf(events: readonly Traced[]): KeyCost[] {
  const keys = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown',
  );
  return keys.flatMap((key) => {
    const near = events.filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' &&
        pid === key.pid &&
        tid === key.tid &&
        ts + dur > key.ts &&
        ts < key.ts + APART,
    );
    const typed = near.some(({ args }) => args?.data?.type === 'input');
    const frame = near.find(({ name, ts }) => name === 'Commit' && ts > key.ts);
    return typed && frame ? [costOf(key, frame, near)] : [];
  });
}

function costOf(key: Traced, frame: Traced, near: readonly Traced[]): KeyCost {
  const tasks = near.filter(({ name }) => name === 'RunTask');
  const end = frame.ts + (frame.dur ?? 0);
  const own = tasks.filter(({ ts }) => ts < end);
  const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0) / 1000;
  return {
    work: sum(own.map(({ ts, dur = 0 }) => Math.min(ts + dur, end) - Math.max(ts, key.ts))),
    processor: sum(own.map(({ tdur = 0 }) => tdur)),
    wait: (end - key.ts) / 1000,
    whole: sum(tasks.map(({ dur = 0 }) => dur)),
  };
}
