// Formulas as append-only revisions on branches; settings; the perfumer's own materials.

export const FORMULAS = `
CREATE TABLE formula (
  formula_id TEXT PRIMARY KEY,
  begun_at INTEGER NOT NULL
) STRICT;

CREATE TABLE revision (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  formula_id TEXT NOT NULL REFERENCES formula,
  branch TEXT NOT NULL,
  number INTEGER NOT NULL,
  parent_id TEXT REFERENCES revision (id),
  reason TEXT NOT NULL,
  file TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  chain_sha256 TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (formula_id, number)
) STRICT;

CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
BEGIN SELECT RAISE (ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_never_goes BEFORE DELETE ON revision
BEGIN SELECT RAISE (ABORT, 'a revision never goes away'); END;

CREATE TABLE branch (
  formula_id TEXT NOT NULL REFERENCES formula,
  branch TEXT NOT NULL,
  head_id TEXT NOT NULL REFERENCES revision (id),
  name TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (formula_id, branch)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL
) STRICT;

CREATE TABLE own_material (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;
`;
