// A fit in a thread of its own, that ends with it.
import { Worker } from 'node:worker_threads';
import type { FitOrder, FitResult } from './fit.ts';
import type { LearningMessage } from './messages.ts';

/** Beside this file as source, and beside the bundle under its own name. */
const WORKER_FILE = import.meta.url.endsWith('.ts') ? './worker.ts' : './learning-worker.js';

export interface Fitting {
  /** Rejects when the fit failed or was stopped. */
  readonly done: Promise<FitResult>;
  readonly stop: () => Promise<void>;
}

export function beginFitting(order: FitOrder): Fitting {
  const worker = new Worker(new URL(WORKER_FILE, import.meta.url), { workerData: order });
  const done = new Promise<FitResult>((resolve, reject) => {
    worker.on('message', (message: LearningMessage) => {
      if (message.kind === 'fitted') resolve(message.result);
      else reject(new Error(`the fit failed: ${message.message}`));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new FitStopped()));
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The workbench closed before the fit was done; it is made again when there is one. */
export class FitStopped extends Error {
  constructor() {
    super('the fit was stopped');
  }
}
