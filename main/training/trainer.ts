// The trainer: one job at a time in short slices, so that it hears its next order; the same in every home it has.
import type { EpisodeLine } from '#contract/training.ts';
import { packRecord, unpackRecord } from './checkpoint.ts';
import { type DataHashes, type Order, order, type Report } from './messages.ts';
import { beginRun, type Ground, type SearchRun } from './search-run.ts';

export interface TrainerOptions {
  readonly ground: Ground;
  /** Of the tables the ground stands on. */
  readonly data: DataHashes;
  readonly say: (report: Report) => void;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Runs work after what has been said to the trainer meanwhile. */
  readonly later: (work: () => void) => void;
}

export interface Trainer {
  /** Takes an order as it came over the line. */
  readonly take: (message: unknown) => void;
}

/** A slice ends after this, or after the one episode that takes longer. */
const SLICE_MS = 50;
/** Progress is told at most twenty times a second, the front once. */
const PROGRESS_MS = 50;
const FRONT_MS = 1000;
/** The first checkpoint comes soon, each next one after twice as long: what just began and fell is not begun again. */
const FIRST_CHECKPOINT_MS = 250;

export function createTrainer(options: TrainerOptions): Trainer {
  let work: Work | undefined;
  const fail = (error: unknown) => {
    work = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    options.say({ kind: 'failed', reason, notes: [] });
  };
  const slice = (of: Work) => {
    if (work !== of || of.isPaused) return;
    try {
      if (of.slice()) work = undefined;
      else options.later(() => slice(of));
    } catch (error) {
      fail(error);
    }
  };
  const obey = (given: Order) => {
    if (given.kind === 'start') {
      if (work) throw new Error('a job was started beside another');
      work = startWork(options, given);
      if (work) slice(work);
      return;
    }
    const next = work?.obey(given);
    if (next === 'ended') work = undefined;
    else if (next === 'wakes' && work) slice(work);
  };
  return {
    take: (message) => {
      try {
        obey(order.parse(message));
      } catch (error) {
        fail(error);
      }
    },
  };
}

type Start = Extract<Order, { readonly kind: 'start' }>;

/** The work of a job, or undefined after it was told why there is none. */
function startWork(options: TrainerOptions, { job, checkpoint, checkpointMs }: Start) {
  const { ground, data, say } = options;
  const { tableSha256, catalogueSha256 } = job.data;
  if (tableSha256 !== data.tableSha256 || catalogueSha256 !== data.catalogueSha256) {
    throw new Error('the job was begun with other tables than these');
  }
  const record = checkpoint && unpackRecord(checkpoint);
  const { run, notes } = beginRun(ground, job.search, record);
  if (run) return new Work(run, options, checkpointMs);
  say({ kind: 'failed', reason: 'impossible', notes });
  return undefined;
}

class Work {
  readonly #run: SearchRun;
  readonly #options: TrainerOptions;
  readonly #mostMs: number;
  #checkpointMs: number;
  #untold: EpisodeLine[] = [];
  #told: number;
  #kept: number;
  #fronted: number;
  /** Of the last episode, and of the front told last: every recipe that joins it makes it larger. */
  #volume = 0;
  #frontVolume = 0;
  #isPaused = false;

  constructor(run: SearchRun, options: TrainerOptions, checkpointMs: number) {
    this.#run = run;
    this.#options = options;
    this.#mostMs = checkpointMs;
    this.#checkpointMs = Math.min(FIRST_CHECKPOINT_MS, checkpointMs);
    this.#told = this.#kept = this.#fronted = options.now();
    options.say({ kind: 'state', state: 'running' });
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Works for a while; true when all is done. */
  slice(): boolean {
    const { now, say } = this.#options;
    const until = now() + SLICE_MS;
    while (!this.#run.isDone && now() < until) {
      const line = this.#run.step();
      this.#untold.push(line);
      this.#volume = line.hypervolume;
    }
    if (this.#run.isDone) {
      this.#tell();
      say({ kind: 'done', found: this.#run.found(), checkpoint: this.#checkpoint() });
      return true;
    }
    if (now() - this.#told >= PROGRESS_MS) this.#tell();
    if (now() - this.#fronted >= FRONT_MS && this.#volume !== this.#frontVolume) this.#tellFront();
    if (now() - this.#kept >= this.#checkpointMs) this.#keep();
    return false;
  }

  obey(given: Exclude<Order, { readonly kind: 'start' }>): 'ended' | 'goes-on' | 'wakes' {
    const { say } = this.#options;
    const wasPaused = this.#isPaused;
    if (given.kind === 'cancel') {
      this.#tell();
      say({ kind: 'cancelled', checkpoint: this.#checkpoint() });
      return 'ended';
    }
    if (given.kind === 'pause' || given.kind === 'resume') {
      this.#isPaused = given.kind === 'pause';
      if (this.#isPaused) this.#keep();
    }
    if (given.kind === 'steer') this.#steer(given);
    else say({ kind: 'state', state: this.#isPaused ? 'paused' : 'running' });
    return wasPaused && !this.#isPaused ? 'wakes' : 'goes-on';
  }

  /** What was turned is kept at once: it would not be found again from the checkpoint before. */
  #steer({ steer }: Extract<Order, { readonly kind: 'steer' }>): void {
    const notes = this.#run.steer(steer);
    if (notes.length > 0) {
      this.#options.say({ kind: 'not-steered', notes });
      return;
    }
    this.#keep();
    this.#options.say({ kind: 'steered', episode: this.#run.episode });
    this.#tellFront();
  }

  #tell(): void {
    this.#told = this.#options.now();
    const [first, ...more] = this.#untold;
    if (first) this.#options.say({ kind: 'progress', episodes: [first, ...more] });
    this.#untold = [];
  }

  #tellFront(): void {
    this.#tell();
    this.#fronted = this.#options.now();
    this.#frontVolume = this.#volume;
    this.#options.say({ kind: 'front', episode: this.#run.episode, front: this.#run.front() });
  }

  #keep(): void {
    this.#tell();
    this.#options.say({ kind: 'checkpoint', checkpoint: this.#checkpoint() });
    this.#kept = this.#options.now();
    this.#checkpointMs = Math.min(2 * this.#checkpointMs, this.#mostMs);
  }

  #checkpoint() {
    return packRecord(this.#run.record());
  }
}
