// The jobs of a data folder: who runs what here, who follows it, and how it is paused, turned, cancelled and taken up.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Job, JobStore } from '#contract/ports/jobs.ts';
import type {
  EpisodeLine,
  OrderAnswer,
  RunSearchInput,
  SearchEvent,
  SearchFound,
  SearchSpec,
  Steer,
  WorkEvent,
} from '#contract/training.ts';
import type { ComposeNote } from '#domain/search/proposal.ts';
import { JobRun, type Pace } from './job-run.ts';
import type { Order, TrainingTables } from './messages.ts';

/** An event with the last episode told by then, by which a cut line resumes. */
export interface Told {
  readonly event: SearchEvent;
  readonly episode: number;
}

export interface TrainingHost {
  /** Begins or goes on, then follows; undefined where there is neither a spec nor a job. */
  readonly run: (
    input: RunSearchInput,
    tables: TrainingTables,
    after: number,
    signal?: AbortSignal,
  ) => Promise<AsyncGenerator<Told, void> | undefined>;
  readonly follow: (
    jobId: string,
    after: number,
    signal?: AbortSignal,
  ) => Promise<AsyncGenerator<Told, void> | undefined>;
  readonly pause: (jobId: string) => Promise<OrderAnswer>;
  readonly resume: (jobId: string) => Promise<OrderAnswer>;
  readonly steer: (jobId: string, steer: Steer) => Promise<OrderAnswer>;
  readonly cancel: (jobId: string) => Promise<OrderAnswer>;
  readonly submit: (jobId: string, spec: SearchSpec, tables: TrainingTables) => Promise<Job>;
  readonly jobs: JobStore['jobs'];
  /** Takes waiting jobs one after the other and tells of each; ends when nothing waits, or with the signal. */
  readonly work: (
    tables: TrainingTables,
    stay: boolean,
    signal?: AbortSignal,
  ) => AsyncGenerator<WorkEvent, void>;
  /** Gives back what runs. */
  readonly close: () => Promise<void>;
}

export interface HostOptions {
  readonly jobs: JobStore;
  readonly clock: () => number;
  readonly gate: (found: SearchFound) => Promise<SearchFound>;
  readonly pace?: Pace;
}

/** Beside this file as source, and beside the bundle under its own name. */
const WORKER_FILE = import.meta.url.endsWith('.ts') ? './worker.ts' : './training-worker.js';
/** One process at a time holds a data folder, so whoever holds it may take up what its predecessor ran. */
const OWNER = 'workbench';
const PACE: Pace = { checkpointMs: 5000, leaseMs: 30_000 };
const LOG_LINES = 500;
const LOOK_AGAIN_MS = 1000;

export function openTrainingHost(options: HostOptions): TrainingHost {
  const { jobs } = options;
  const host = new Host(options);
  return {
    run: async ({ jobId, spec }, tables, after, signal) => {
      if (spec) await host.submit(jobId, spec, tables);
      if (!(await jobs.job(jobId))) return undefined;
      await host.start(jobId, tables);
      return host.follow(jobId, after, signal);
    },
    follow: async (jobId, after, signal) =>
      (await jobs.job(jobId)) ? host.follow(jobId, after, signal) : undefined,
    pause: (jobId) => host.order(jobId, { kind: 'pause' }),
    resume: (jobId) => host.order(jobId, { kind: 'resume' }),
    steer: (jobId, steer) => host.order(jobId, { kind: 'steer', steer }),
    cancel: (jobId) => host.cancel(jobId),
    submit: (jobId, spec, tables) => host.submit(jobId, spec, tables),
    jobs: jobs.jobs,
    work: (tables, stay, signal) => host.work(tables, stay, signal),
    close: () => host.close(),
  };
}

class Host {
  readonly #options: HostOptions;
  readonly #runs = new Map<string, JobRun>();

  constructor(options: HostOptions) {
    this.#options = options;
  }

  submit(jobId: string, search: SearchSpec, tables: TrainingTables): Promise<Job> {
    const { jobs, clock } = this.#options;
    const { tableSha256, catalogueSha256 } = tables;
    const spec = { search, data: { tableSha256, catalogueSha256 } };
    return jobs.submit({ id: jobId, kind: 'search', spec, seed: search.seed }, clock());
  }

  /** Runs a job here unless it runs already or has ended. */
  async start(jobId: string, tables: TrainingTables): Promise<void> {
    if (!this.#runs.has(jobId)) await this.#claim(tables, jobId);
  }

  async #claim(tables: TrainingTables, jobId?: string): Promise<JobRun | undefined> {
    const { jobs, clock, pace = PACE, gate } = this.#options;
    const only = jobId === undefined ? {} : { jobId };
    const claim = { owner: OWNER, kinds: ['search'], leaseMs: pace.leaseMs, ...only } as const;
    const job = await jobs.claim(claim, clock());
    // Somebody may have asked for the same job meanwhile.
    if (!job || this.#runs.has(job.id)) return undefined;
    const { safety, catalogue, tableSha256, catalogueSha256 } = tables;
    const workerData: TrainingTables = { safety, catalogue, tableSha256, catalogueSha256 };
    const startWorker = () => new Worker(new URL(WORKER_FILE, import.meta.url), { workerData });
    const run = new JobRun({ job, owner: OWNER, jobs, clock, pace, startWorker, gate });
    this.#runs.set(job.id, run);
    void run.ended.then(() => this.#runs.delete(job.id));
    return run;
  }

  /** What a predecessor that fell had begun comes first. */
  async #next(tables: TrainingTables): Promise<JobRun | undefined> {
    const fallen = (await this.#options.jobs.jobs()).findLast(
      ({ id, state, owner }) => state === 'running' && owner === OWNER && !this.#runs.has(id),
    );
    return this.#claim(tables, fallen?.id);
  }

  async order(jobId: string, order: Order): Promise<OrderAnswer> {
    const run = this.#runs.get(jobId);
    run?.order(order);
    if (run) return { outcome: 'ordered' };
    return { outcome: (await this.#options.jobs.job(jobId)) ? 'elsewhere' : 'unknown' };
  }

  async cancel(jobId: string): Promise<OrderAnswer> {
    const { jobs, clock } = this.#options;
    if (!this.#runs.has(jobId) && (await jobs.cancel(jobId, clock())))
      return { outcome: 'ordered' };
    return this.order(jobId, { kind: 'cancel' });
  }

  /** Lines after an episode from the log, those not kept yet, then what comes, to the end of the run. */
  async *follow(jobId: string, after: number, signal?: AbortSignal): AsyncGenerator<Told, void> {
    const run = this.#runs.get(jobId);
    const until = { close: ['ended'], ...(signal ? { signal } : {}) };
    const coming = run && !run.isOver ? on(run.told, 'event', until) : [];
    const unkept = run ? [...run.unkept] : [];
    const seen = new Seen(after);
    yield* seen.all(this.#logged(jobId, after));
    yield* seen.pass({ kind: 'episodes', episodes: unkept });
    for (const event of run?.standing ?? []) yield* seen.pass(event);
    for await (const [event] of coming) yield* seen.pass(event as SearchEvent);
    // What was told between the last event and the end is in the log by now.
    yield* seen.all(this.#logged(jobId, seen.episode));
    const job = await this.#options.jobs.job(jobId);
    if (job) yield* seen.pass(lastEvent(job));
  }

  async *#logged(jobId: string, after: number): AsyncGenerator<SearchEvent, void> {
    let last = after;
    for (;;) {
      const lines = await this.#options.jobs.log(jobId, last, LOG_LINES);
      if (lines.length === 0) return;
      last = lines.at(-1)?.number ?? last;
      yield { kind: 'episodes', episodes: lines.map(({ line }) => line as EpisodeLine) };
    }
  }

  async *work(
    tables: TrainingTables,
    stay: boolean,
    signal: AbortSignal = new AbortController().signal,
  ): AsyncGenerator<WorkEvent, void> {
    while (!signal.aborted) {
      const run = await this.#next(tables);
      if (run) {
        const stop = () => void run.giveBack();
        signal.addEventListener('abort', stop);
        yield* this.#told('took', run);
        await run.ended;
        signal.removeEventListener('abort', stop);
        yield* this.#told('left', run);
      } else if (stay) await pause(LOOK_AGAIN_MS, signal);
      else return;
    }
  }

  async *#told(kind: WorkEvent['kind'], { jobId }: JobRun): AsyncGenerator<WorkEvent, void> {
    const job = await this.#options.jobs.job(jobId);
    if (job) yield { kind, job };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#runs.values()].map((run) => run.giveBack()));
  }
}

/** Lets through what was not seen yet, and knows the last episode that was. */
class Seen {
  episode: number;

  constructor(after: number) {
    this.episode = after;
  }

  async *all(events: AsyncIterable<SearchEvent>): AsyncGenerator<Told, void> {
    for await (const event of events) yield* this.pass(event);
  }

  *pass(event: SearchEvent): Generator<Told, void> {
    if (event.kind !== 'episodes') {
      yield { event, episode: this.episode };
      return;
    }
    const episodes = event.episodes.filter(({ episode }) => episode > this.episode);
    const last = episodes.at(-1);
    if (!last) return;
    this.episode = last.episode;
    yield { event: { kind: 'episodes', episodes }, episode: this.episode };
  }
}

/** How a job stands that nobody runs here. */
function lastEvent({ state, result, episode }: Job): SearchEvent {
  switch (state) {
    case 'done':
      return { kind: 'done', found: result as SearchFound };
    case 'failed':
      return { kind: 'failed', ...(result as { reason: string; notes: ComposeNote[] }) };
    case 'cancelled':
      return { kind: 'cancelled', episode };
    case 'queued':
    case 'running':
      return { kind: 'state', state: 'queued' };
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
