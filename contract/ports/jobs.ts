// Work that takes long: queued, held under a lease by whoever does it, and taken up again where it was last kept.

export const JOB_KINDS = ['search', 'moga', 'ppo', 'rlhf', 'distill'] as const;
export type JobKind = (typeof JOB_KINDS)[number];
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** Plain JSON. */
  readonly spec: unknown;
  readonly seed: number;
  readonly state: JobState;
  /** Whoever holds the lease, while it is running. */
  readonly owner?: string;
  /** Milliseconds since 1970; somebody else may take the job from then on. */
  readonly leaseUntil?: number;
  /** Of the last checkpoint; 0 before the first. */
  readonly episode: number;
  /** Plain JSON. */
  readonly result?: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Checkpoint {
  readonly episode: number;
  readonly sha256: string;
  readonly body: Uint8Array;
}

/** One episode of the log; numbers count from 1 without a gap. */
export interface LogLine {
  readonly number: number;
  /** Plain JSON. */
  readonly line: unknown;
}

export interface Lease {
  readonly jobId: string;
  readonly owner: string;
}

export interface Claim {
  readonly owner: string;
  readonly kinds: readonly JobKind[];
  /** Only this job; then also when it was cancelled, or when this owner holds it already, having fallen and come back. */
  readonly jobId?: string;
  readonly leaseMs: number;
}

/** What is kept with a step: the log lines up to its checkpoint, all or nothing. */
export interface Progress {
  readonly checkpoint: Checkpoint;
  readonly lines: readonly LogLine[];
}

export interface Leaving {
  /** `queued` gives it back to be taken up by somebody else. */
  readonly state: Exclude<JobState, 'running'>;
  readonly result?: unknown;
  /** Absent: what was kept last stays. */
  readonly progress?: Progress;
}

export interface JobStore {
  /** A job of that id that is there already stays as it is, and is answered. */
  readonly submit: (job: Pick<Job, 'id' | 'kind' | 'spec' | 'seed'>, at: number) => Promise<Job>;
  /** Newest first. */
  readonly jobs: () => Promise<readonly Job[]>;
  readonly job: (id: string) => Promise<Job | undefined>;
  /** The oldest that waits or whose lease has run out. */
  readonly claim: (claim: Claim, at: number) => Promise<Job | undefined>;
  /** False when the lease is not this owner's any more; then nothing of it may be kept. */
  readonly heartbeat: (lease: Lease, at: number, leaseMs: number) => Promise<boolean>;
  /** Keeps a checkpoint with its lines. Lines that are there already are not kept twice. */
  readonly keep: (lease: Lease, progress: Progress, at: number) => Promise<boolean>;
  readonly leave: (lease: Lease, leaving: Leaving, at: number) => Promise<boolean>;
  /** Cancels one that nobody runs; false when somebody does or it has ended. */
  readonly cancel: (id: string, at: number) => Promise<boolean>;
  readonly checkpoint: (id: string) => Promise<Checkpoint | undefined>;
  /** Lines after a number, in order, at most so many. */
  readonly log: (id: string, after: number, most: number) => Promise<readonly LogLine[]>;
}
