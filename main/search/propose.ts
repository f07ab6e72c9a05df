// Proposals as a stream: runs live in a worker thread, stop when nobody listens any more, and end with the workbench.
import { EventEmitter, on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import type { RunOrder, SearchTables, WorkerMessage } from './messages.ts';

export interface SearchHost {
  /**
   * The events of one run. Leaving the loop or aborting the signal stops the run at its next step.
   * @throws Error when the worker fails, which is a fault and not an outcome.
   */
  readonly compose: (
    input: ComposeInput,
    tables: SearchTables,
    signal?: AbortSignal,
  ) => AsyncGenerator<ComposeEvent, void>;
  /** Ends every run, without a last event, and the worker. */
  readonly close: () => Promise<void>;
}

/** Beside this file as source, and beside the bundle under its own name. */
const WORKER_FILE = import.meta.url.endsWith('.ts') ? './worker.ts' : './search-worker.js';

/** A host whose worker starts with the first run and is replaced when it died. */
export function openSearchHost(): SearchHost {
  const runs = new Map<number, EventEmitter>();
  let worker: Worker | undefined;
  let lastRun = 0;
  const start = (tables: SearchTables): Worker => {
    const started = new Worker(new URL(WORKER_FILE, import.meta.url), { workerData: tables });
    started.unref();
    started.on('message', (message: WorkerMessage) => deliver(runs, message));
    started.on('error', (error) => failAll(runs, error));
    started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };
  async function* compose(input: ComposeInput, tables: SearchTables, signal?: AbortSignal) {
    worker ??= start(tables);
    lastRun += 1;
    const runId = lastRun;
    const run = new EventEmitter();
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const events = on(run, 'event', { close: ['ended'], ...(signal ? { signal } : {}) });
    runs.set(runId, run);
    worker.ref();
    const order: RunOrder = { runId, input, stop };
    worker.postMessage(order);
    try {
      for await (const [event] of events) yield event as ComposeEvent;
    } finally {
      Atomics.store(new Int32Array(stop), 0, 1);
      runs.delete(runId);
      if (runs.size === 0) worker?.unref();
    }
  }
  const close = async () => {
    for (const run of runs.values()) run.emit('ended');
    const closing = worker;
    worker = undefined;
    await closing?.terminate();
  };
  return { compose, close };
}

function deliver(runs: ReadonlyMap<number, EventEmitter>, message: WorkerMessage): void {
  const run = runs.get(message.runId);
  if (message.kind === 'event') run?.emit('event', message.event);
  else if (message.kind === 'ended') run?.emit('ended');
  else run?.emit('error', new Error(`the composer failed: ${message.message}`));
}

function failAll(runs: ReadonlyMap<number, EventEmitter>, error: Error): void {
  for (const run of runs.values()) run.emit('error', error);
}
