// Jobs in memory.
import type {
  Checkpoint,
  Claim,
  Job,
  JobStore,
  Lease,
  LogLine,
  Progress,
} from '#contract/ports/jobs.ts';

export function memoryJobs(): JobStore {
  const jobs = new Map<string, Job>();
  const kept = memoryProgress();
  const isHeld = ({ jobId, owner }: Lease) => {
    const job = jobs.get(jobId);
    return job?.state === 'running' && job.owner === owner;
  };
  const change = (id: string, changed: Partial<Job>) => {
    const job = jobs.get(id);
    if (job) jobs.set(id, { ...job, ...changed });
  };
  const keepProgress = (id: string, progress: Progress) => {
    kept.keep(id, progress);
    change(id, { episode: progress.checkpoint.episode });
  };
  return {
    submit: async ({ id, kind, spec, seed }, at) => {
      const times = { createdAt: at, updatedAt: at };
      const fresh: Job = copied({ id, kind, spec, seed, state: 'queued', episode: 0, ...times });
      const job = jobs.get(id) ?? fresh;
      jobs.set(id, job);
      return job;
    },
    jobs: async () => [...jobs.values()].reverse(),
    job: async (id) => jobs.get(id),
    claim: async (claim, at) => {
      const found = [...jobs.values()].find((job) => isClaimable(job, claim, at));
      if (!found) return undefined;
      const { owner, leaseMs } = claim;
      change(found.id, { state: 'running', owner, leaseUntil: at + leaseMs, updatedAt: at });
      return jobs.get(found.id);
    },
    heartbeat: async (lease, at, leaseMs) => {
      const held = isHeld(lease);
      if (held) change(lease.jobId, { leaseUntil: at + leaseMs, updatedAt: at });
      return held;
    },
    keep: async (lease, progress, at) => {
      const held = isHeld(lease);
      if (held) keepProgress(lease.jobId, progress);
      if (held) change(lease.jobId, { updatedAt: at });
      return held;
    },
    leave: async (lease, { state, result, progress }, at) => {
      if (!isHeld(lease)) return false;
      if (progress) keepProgress(lease.jobId, progress);
      const told = result === undefined ? {} : { result: copied(result) };
      letGo(jobs, lease.jobId, { state, updatedAt: at, ...told });
      return true;
    },
    cancel: async (id, at) => {
      const job = jobs.get(id);
      if (!job || !isFree(job, at)) return false;
      letGo(jobs, id, { state: 'cancelled', updatedAt: at });
      return true;
    },
    checkpoint: async (id) => kept.checkpoints.get(id),
    log: async (id, after, most) => (kept.logs.get(id) ?? []).slice(after, after + most),
  };
}

/** Checkpoints and logs by job. */
function memoryProgress() {
  const checkpoints = new Map<string, Checkpoint>();
  const logs = new Map<string, LogLine[]>();
  const keep = (id: string, { checkpoint, lines }: Progress) => {
    const log = logs.get(id) ?? [];
    const fresh = lines.filter(({ number }) => number > log.length);
    if (fresh[0] && fresh[0].number !== log.length + 1) {
      throw new RangeError('the log would have a gap');
    }
    logs.set(id, [...log, ...copied(fresh)]);
    checkpoints.set(id, { ...checkpoint, body: checkpoint.body.slice() });
  };
  return { checkpoints, logs, keep };
}

function isFree({ state, leaseUntil = 0 }: Job, at: number): boolean {
  return state === 'queued' || (state === 'running' && leaseUntil <= at);
}

function isClaimable(job: Job, { owner, kinds, jobId }: Claim, at: number): boolean {
  if (!kinds.includes(job.kind) || (jobId !== undefined && jobId !== job.id)) return false;
  if (isFree(job, at)) return true;
  const isOwn = job.state === 'running' && job.owner === owner;
  return jobId !== undefined && (isOwn || job.state === 'cancelled');
}

function letGo(jobs: Map<string, Job>, id: string, changed: Partial<Job>): void {
  const job = jobs.get(id);
  if (!job) return;
  const { owner: _owner, leaseUntil: _until, ...free } = job;
  jobs.set(id, { ...free, ...changed });
}

/** What is kept is what JSON keeps. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
