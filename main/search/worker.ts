// The search worker's loop: composing is seconds of arithmetic, and the workbench must go on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { prepareComposer } from '#domain/search/compose.ts';
import { composeEvents } from './compose-events.ts';
import type { RunOrder, SearchTables, WorkerMessage } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('the search worker runs only as a worker thread');

const { safety, catalogue } = workerData as SearchTables;
const composer = prepareComposer(catalogue, indexSafety(safety, catalogue));
const say = (message: WorkerMessage) => port.postMessage(message);

port.on('message', ({ runId, input, stop }: RunOrder) => {
  const flag = new Int32Array(stop);
  try {
    composeEvents(
      composer,
      input,
      () => Atomics.load(flag, 0) !== 0,
      (event) => say({ runId, kind: 'event', event }),
    );
    say({ runId, kind: 'ended' });
  } catch (error) {
    say({ runId, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
