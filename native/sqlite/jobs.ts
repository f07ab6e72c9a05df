// Jobs in SQLite: every step one transaction that first makes sure of the lease, so that nothing is done twice.
import { type SqlBool, sql, type Updateable } from 'kysely';
import type {
  Claim,
  Job,
  JobStore,
  Lease,
  Leaving,
  LogLine,
  Progress,
} from '#contract/ports/jobs.ts';
import { keep, type Statements, type Writing } from './database.ts';
import type { Schema } from './schema.ts';

export function sqliteJobs(db: Statements): JobStore {
  const rowOf = (id: string, on: Statements = db) =>
    on.selectFrom('job').selectAll().where('id', '=', id);
  return {
    submit: ({ id, kind, spec, seed }, at) =>
      keep(db, async (writing) => {
        const fixed = { id, kind, spec: JSON.stringify(spec), seed };
        await writing
          .insertInto('job')
          .values({ ...fixed, state: 'queued', episode: 0, created_at: at, updated_at: at })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
        return jobOf(await rowOf(id, writing).executeTakeFirstOrThrow());
      }),
    job: async (id) => {
      const row = await rowOf(id).executeTakeFirst();
      return row && jobOf(row);
    },
    claim: (claim, at) => keep(db, (writing) => claimIn(writing, claim, at)),
    heartbeat: (lease, at, leaseMs) =>
      keep(db, (writing) =>
        changeHeld(writing, lease, { lease_until: at + leaseMs, updated_at: at }),
      ),
    keep: (lease, progress, at) =>
      keep(db, async (writing) => {
        const { episode } = progress.checkpoint;
        const held = await changeHeld(writing, lease, { episode, updated_at: at });
        if (held) await keepProgress(writing, lease.jobId, progress);
        return held;
      }),
    leave: (lease, leaving, at) => keep(db, (writing) => leaveIn(writing, lease, leaving, at)),
    cancel: (id, at) =>
      keep(db, async (writing) => {
        const { numUpdatedRows } = await writing
          .updateTable('job')
          .set({ state: 'cancelled', owner: null, lease_until: null, updated_at: at })
          .where('id', '=', id)
          .where(isFree(at))
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    ...reading(db),
  };
}

function reading(db: Statements): Pick<JobStore, 'jobs' | 'checkpoint' | 'log'> {
  return {
    jobs: async () => {
      const rows = await db.selectFrom('job').selectAll().orderBy('arrival', 'desc').execute();
      return rows.map(jobOf);
    },
    checkpoint: async (id) => {
      const row = await db
        .selectFrom('job_checkpoint')
        .selectAll()
        .where('job_id', '=', id)
        .executeTakeFirst();
      return row && { episode: row.episode, sha256: row.sha256, body: new Uint8Array(row.body) };
    },
    log: async (id, after, most) => {
      const rows = await db
        .selectFrom('job_log')
        .select('lines')
        .where('job_id', '=', id)
        .where('last', '>', after)
        .orderBy('first')
        .limit(most)
        .execute();
      return rows
        .flatMap(({ lines }) => JSON.parse(lines) as LogLine[])
        .filter(({ number }) => number > after)
        .slice(0, most);
    },
  };
}

/** Waits, or is held by somebody whose lease has run out. */
const isFree = (at: number) =>
  sql<SqlBool>`(state = 'queued' OR (state = 'running' AND lease_until <= ${at}))`;

async function claimIn(
  writing: Writing,
  { owner, kinds, jobId, leaseMs }: Claim,
  at: number,
): Promise<Job | undefined> {
  const isOwn = sql<SqlBool>`(state = 'running' AND owner = ${owner})`;
  let asked = writing.selectFrom('job').select('id').where('kind', 'in', kinds);
  asked =
    jobId === undefined
      ? asked.where(isFree(at))
      : asked
          .where('id', '=', jobId)
          .where((are) => are.or([isFree(at), isOwn, are('state', '=', 'cancelled')]));
  const found = await asked.orderBy('arrival').limit(1).executeTakeFirst();
  if (!found) return undefined;
  const held = { state: 'running', owner, lease_until: at + leaseMs, updated_at: at } as const;
  const row = await writing
    .updateTable('job')
    .set(held)
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return jobOf(row);
}

async function changeHeld(
  writing: Writing,
  { jobId, owner }: Lease,
  change: Updateable<Schema['job']>,
): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable('job')
    .set(change)
    .where('id', '=', jobId)
    .where('owner', '=', owner)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function leaveIn(
  writing: Writing,
  lease: Lease,
  { state, result, progress }: Leaving,
  at: number,
): Promise<boolean> {
  const held = await changeHeld(writing, lease, {
    ...{ state, owner: null, lease_until: null, updated_at: at },
    ...(progress ? { episode: progress.checkpoint.episode } : {}),
    ...(result === undefined ? {} : { result: JSON.stringify(result) }),
  });
  if (held && progress) await keepProgress(writing, lease.jobId, progress);
  return held;
}

/** Lines that are there already stay as they are; a gap would be a loss, and is refused. */
async function keepProgress(
  writing: Writing,
  jobId: string,
  { checkpoint: { episode, sha256, body }, lines }: Progress,
): Promise<void> {
  const kept = { episode, sha256, body };
  await writing
    .insertInto('job_checkpoint')
    .values({ job_id: jobId, ...kept })
    .onConflict((conflict) => conflict.column('job_id').doUpdateSet(kept))
    .execute();
  const { last } = await writing
    .selectFrom('job_log')
    .select(sql<number | null>`max(last)`.as('last'))
    .where('job_id', '=', jobId)
    .executeTakeFirstOrThrow();
  const fresh = lines.filter(({ number }) => number > (last ?? 0));
  const [first] = fresh;
  if (!first) return;
  if (first.number !== (last ?? 0) + 1) throw new RangeError('the log would have a gap');
  await writing
    .insertInto('job_log')
    .values({
      ...{ job_id: jobId, first: first.number, last: first.number + fresh.length - 1 },
      lines: JSON.stringify(fresh),
    })
    .execute();
}

interface JobRow {
  readonly id: string;
  readonly kind: Job['kind'];
  readonly spec: string;
  readonly seed: number;
  readonly state: Job['state'];
  readonly owner: string | null;
  readonly lease_until: number | null;
  readonly episode: number;
  readonly result: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

function jobOf(row: JobRow): Job {
  const { id, kind, spec, seed, state, owner, lease_until, episode, result } = row;
  return {
    ...{ id, kind, spec: JSON.parse(spec), seed, state, episode },
    ...(owner === null ? {} : { owner }),
    ...(lease_until === null ? {} : { leaseUntil: lease_until }),
    ...(result === null ? {} : { result: JSON.parse(result) }),
    ...{ createdAt: row.created_at, updatedAt: row.updated_at },
  };
}
