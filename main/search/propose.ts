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

interface Run {
  readonly worker: Worker;
  readonly told: EventEmitter;
}
/** Runs that may still be told something; one that has ended or failed is no longer here. */
type Runs = Map<number, Run>;

/** A host whose worker starts with the first run and is replaced when it died. */
export function openSearchHost(): SearchHost {
  const runs: Runs = new Map();
  let worker: Worker | undefined;
  let lastRun = 0;
  const start = (tables: SearchTables): Worker => {
    const started = new Worker(new URL(WORKER_FILE, import.meta.url), { workerData: tables });
    started.unref();
    started.on('message', (message: WorkerMessage) => deliver(runs, message));
    const lost = (error: Error) => {
      if (worker === started) worker = undefined;
      failRunsOf(started, runs, error);
    };
    started.on('error', lost);
    started.on('exit', (code) => lost(new Error(`the composer ended with ${code}`)));
    return started;
  };
  async function* compose(input: ComposeInput, tables: SearchTables, signal?: AbortSignal) {
    lastRun += 1;
    const runId = lastRun;
    const told = new EventEmitter();
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const events = on(told, 'event', { close: ['ended'], ...(signal ? { signal } : {}) });
    worker ??= start(tables);
    runs.set(runId, { worker, told });
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
    for (const { told } of runs.values()) told.emit('ended');
    runs.clear();
    const closing = worker;
    worker = undefined;
    await closing?.terminate();
  };
  return { compose, close };
}

function deliver(runs: Runs, message: WorkerMessage): void {
  const told = runs.get(message.runId)?.told;
  if (message.kind === 'event') {
    told?.emit('event', message.event);
    return;
  }
  runs.delete(message.runId);
  if (message.kind === 'ended') told?.emit('ended');
  else told?.emit('error', new Error(`the composer failed: ${message.message}`));
}

/** A worker that is gone answers nobody: its runs end with the error, those of the next worker go on. */
function failRunsOf(worker: Worker, runs: Runs, error: Error): void {
  for (const [id, run] of [...runs]) {
    if (run.worker !== worker) continue;
    runs.delete(id);
    run.told.emit('error', error);
  }
}
