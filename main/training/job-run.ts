// One job under its lease in a thread of its own: what it tells goes to whoever follows, what it keeps to the store first.
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Checkpoint, Job, JobState, JobStore, Leaving } from '#contract/ports/jobs.ts';
import type { EpisodeLine, FrontRecipe, SearchEvent, SearchFound } from '#contract/training.ts';
import { type Order, type Report, report, searchJobSpec } from './messages.ts';

export interface JobRunOptions {
  readonly job: Job;
  readonly owner: string;
  readonly jobs: JobStore;
  readonly clock: () => number;
  readonly pace: Pace;
  readonly startWorker: () => Worker;
  /** Leaves of what was found only what may be released now. */
  readonly gate: (found: SearchFound) => Promise<SearchFound>;
}

/** How often a checkpoint is made, and how long a lease holds without a sign of life; milliseconds. */
export interface Pace {
  readonly checkpointMs: number;
  readonly leaseMs: number;
}

/** Why a run is over; `lost`: the lease is somebody else's, and nothing more may be kept. */
export type Ended = Exclude<JobState, 'running'> | 'lost';

const HEARTBEATS_A_LEASE = 3;

/** Runs a job that was claimed, from its last checkpoint. */
export class JobRun {
  /** Tells every `SearchEvent` as `event`, and `ended` after the last. */
  readonly told = new EventEmitter<{ event: [SearchEvent]; ended: [] }>();
  readonly ended: Promise<Ended>;
  readonly #options: JobRunOptions;
  readonly #worker: Worker;
  readonly #pulse: NodeJS.Timeout;
  readonly #settle: (ended: Ended) => void;
  #unkept: EpisodeLine[] = [];
  #front: { readonly episode: number; readonly front: readonly FrontRecipe[] } | undefined;
  #state: 'running' | 'paused' = 'running';
  /** Reports are dealt with one after the other. */
  #dealt: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(options: JobRunOptions) {
    this.#options = options;
    this.told.setMaxListeners(0);
    const { promise, resolve } = Promise.withResolvers<Ended>();
    this.ended = promise;
    this.#settle = resolve;
    this.#worker = options.startWorker();
    this.#worker.on('message', (message) => this.#deal(message));
    this.#worker.on('error', (error) => this.#fail(error.message));
    this.#worker.on('exit', (code) => this.#fail(`the worker ended with ${code}`));
    const every = options.pace.leaseMs / HEARTBEATS_A_LEASE;
    this.#pulse = setInterval(() => this.#inTurn(() => this.#beat()), every);
    this.#inTurn(() => this.#begin());
  }

  get jobId(): string {
    return this.#options.job.id;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Lines that no checkpoint has kept yet. */
  get unkept(): readonly EpisodeLine[] {
    return this.#unkept;
  }

  /** What somebody who begins to follow now should know beside the lines. */
  get standing(): SearchEvent[] {
    const state: SearchEvent = { kind: 'state', state: this.#state };
    return this.#front ? [state, { kind: 'front', ...this.#front }] : [state];
  }

  order(order: Order): void {
    this.#worker.postMessage(order);
  }

  /** Stops at once and gives the job back; what came after the last checkpoint will be done again, the same. */
  async giveBack(): Promise<void> {
    this.#inTurn(() => this.#leave({ state: 'queued' }));
    await this.ended;
  }

  async #begin(): Promise<void> {
    const { job, jobs, pace } = this.#options;
    const checkpoint = await jobs.checkpoint(job.id);
    const order: Order = {
      ...{ kind: 'start', job: searchJobSpec.parse(job.spec), checkpointMs: pace.checkpointMs },
      ...(checkpoint ? { checkpoint } : {}),
    };
    this.order(order);
  }

  #deal(message: unknown): void {
    const parsed = report.safeParse(message);
    if (!parsed.success) this.#fail(`the worker said what is none of its reports`);
    else if (parsed.data.kind === 'progress') this.#progress(parsed.data.episodes);
    else this.#inTurn(() => this.#take(parsed.data));
  }

  #progress(episodes: readonly EpisodeLine[]): void {
    if (this.#isOver) return;
    this.#unkept.push(...episodes);
    this.told.emit('event', { kind: 'episodes', episodes });
  }

  async #take(given: Report): Promise<void> {
    switch (given.kind) {
      case 'progress':
        return;
      case 'checkpoint':
        return this.#keep(given.checkpoint);
      case 'done': {
        const found = await this.#options.gate(given.found);
        const { checkpoint } = given;
        return this.#leave({ state: 'done', result: found, progress: this.#upTo(checkpoint) });
      }
      case 'cancelled': {
        const progress = given.checkpoint && { progress: this.#upTo(given.checkpoint) };
        return this.#leave({ state: 'cancelled', ...progress });
      }
      case 'failed':
        return this.#leave({
          state: 'failed',
          result: { reason: given.reason, notes: given.notes },
        });
      case 'state':
        this.#state = given.state;
        break;
      case 'front':
        this.#front = { episode: given.episode, front: given.front };
        break;
      default:
        break;
    }
    this.told.emit('event', given);
  }

  #upTo(checkpoint: Checkpoint) {
    const lines = this.#unkept
      .filter(({ episode }) => episode <= checkpoint.episode)
      .map((line) => ({ number: line.episode, line }));
    return { checkpoint, lines };
  }

  async #keep(checkpoint: Checkpoint): Promise<void> {
    const { job, owner, jobs, clock } = this.#options;
    const lease = { jobId: job.id, owner };
    const kept = await jobs.keep(lease, this.#upTo(checkpoint), clock());
    if (!kept) return this.#over('lost');
    this.#unkept = this.#unkept.filter(({ episode }) => episode > checkpoint.episode);
  }

  async #leave(leaving: Leaving): Promise<void> {
    const { job, owner, jobs, clock } = this.#options;
    const left = await jobs.leave({ jobId: job.id, owner }, leaving, clock());
    if (left && leaving.progress) this.#unkept = [];
    this.#over(left ? leaving.state : 'lost');
  }

  async #beat(): Promise<void> {
    const { job, owner, jobs, clock, pace } = this.#options;
    const held = await jobs.heartbeat({ jobId: job.id, owner }, clock(), pace.leaseMs);
    if (!held) this.#over('lost');
  }

  #fail(reason: string): void {
    this.#inTurn(() => this.#leave({ state: 'failed', result: { reason, notes: [] } }));
  }

  /** A store that fails ends the run; the lease runs out and the job is taken up again. */
  #inTurn(work: () => Promise<void>): void {
    this.#dealt = this.#dealt.then(async () => {
      if (this.#isOver) return;
      try {
        await work();
      } catch {
        this.#over('lost');
      }
    });
  }

  #over(ended: Ended): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#pulse);
    void this.#worker.terminate();
    this.told.emit('ended');
    this.#settle(ended);
  }
}
