// Jobs under leases, the checkpoint each goes on from, and the log of its episodes in batches.

export const JOBS = `
CREATE TABLE job (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  spec TEXT NOT NULL,
  seed INTEGER NOT NULL,
  state TEXT NOT NULL,
  owner TEXT,
  lease_until INTEGER,
  episode INTEGER NOT NULL,
  result TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX job_waiting ON job (arrival) WHERE state IN ('queued', 'running');

CREATE TABLE job_checkpoint (
  job_id TEXT PRIMARY KEY REFERENCES job (id),
  episode INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE job_log (
  job_id TEXT NOT NULL REFERENCES job (id),
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  lines TEXT NOT NULL,
  PRIMARY KEY (job_id, first)
) STRICT;
`;
