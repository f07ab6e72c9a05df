// The trainer in a thread of its own, with the engine that multiplies fastest on this machine.
import { setImmediate as later } from 'node:timers';
import { parentPort, workerData } from 'node:worker_threads';
import { plainEngine } from '#domain/learning/matrix.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { prepareComposer } from '#domain/search/compose.ts';
import { hasSimd, simdEngine } from '#native/kernel/simd-engine.ts';
import type { TrainingTables } from './messages.ts';
import { createTrainer } from './trainer.ts';

const port = parentPort;
if (!port) throw new Error('the training worker runs only as a worker thread');

const { safety, catalogue, tableSha256, catalogueSha256 } = workerData as TrainingTables;
const composer = prepareComposer(catalogue, indexSafety(safety, catalogue));
const trainer = createTrainer({
  ground: { catalogue, composer, engine: hasSimd() ? simdEngine : () => plainEngine('single') },
  data: { tableSha256, catalogueSha256 },
  say: (report) => port.postMessage(report),
  now: () => performance.now(),
  later: (work) => void later(work),
});
port.on('message', trainer.take);
