// The learning worker: one fit is seconds of arithmetic, and the workbench must go on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { type FitOrder, fitTaste } from './fit.ts';
import type { LearningMessage } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('the learning worker runs only as a worker thread');

const say = (message: LearningMessage) => port.postMessage(message);
try {
  say({ kind: 'fitted', result: fitTaste(workerData as FitOrder) });
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
