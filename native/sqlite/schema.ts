// The tables of the newest database as rows, for typed statements.
import type { ColumnType, Generated } from 'kysely';
import type { JobKind, JobState } from '#contract/ports/jobs.ts';

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>;

export interface Schema {
  readonly formula: { formula_id: Fixed<string>; begun_at: Fixed<number> };
  readonly revision: {
    sequence: Generated<number>;
    id: Fixed<string>;
    formula_id: Fixed<string>;
    branch: Fixed<string>;
    number: Fixed<number>;
    parent_id: Fixed<string | null>;
    reason: Fixed<string>;
    file: Fixed<string>;
    content_sha256: Fixed<string>;
    chain_sha256: Fixed<string>;
    saved_at: Fixed<number>;
  };
  readonly branch: {
    formula_id: string;
    branch: string;
    head_id: string;
    name: string;
    rows: number;
  };
  readonly setting: { key: string; value: string; set_at: number };
  readonly own_material: { id: string; body: string; saved_at: number };
  readonly rating: {
    arrival: Generated<number>;
    id: Fixed<string>;
    recipe_id: Fixed<string>;
    body: Fixed<string>;
    received_at: Fixed<number>;
  };
  readonly preference: {
    arrival: Generated<number>;
    id: Fixed<string>;
    body: Fixed<string>;
    received_at: Fixed<number>;
  };
  readonly outbox: {
    sequence: Generated<number>;
    kind: 'rating' | 'preference';
    id: string;
    payload: string;
    sent_at: number | null;
  };
  readonly stream_entry: {
    entry_id: Generated<number>;
    kind: 'rating' | 'preference';
    id: string;
    payload: string;
  };
  readonly stream_group: { name: string; last_entry: number };
  readonly stream_pending: {
    group_name: string;
    entry_id: number;
    consumer: string;
    delivered_at: number;
  };
  readonly job: {
    arrival: Generated<number>;
    id: Fixed<string>;
    kind: Fixed<JobKind>;
    spec: Fixed<string>;
    seed: Fixed<number>;
    state: JobState;
    owner: string | null;
    lease_until: number | null;
    episode: number;
    result: string | null;
    created_at: Fixed<number>;
    updated_at: number;
  };
  readonly job_checkpoint: { job_id: string; episode: number; sha256: string; body: Uint8Array };
  readonly job_log: {
    job_id: Fixed<string>;
    first: Fixed<number>;
    last: Fixed<number>;
    lines: Fixed<string>;
  };
  readonly finding_version: { version: string };
}
