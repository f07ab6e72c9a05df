// Ratings and preferences with their outbox, and the embedded stream that learners read.

export const FEEDBACK = `
CREATE TABLE rating (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  recipe_id TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rating_of_recipe ON rating (recipe_id);

CREATE TABLE preference (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  payload TEXT NOT NULL,
  sent_at INTEGER,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (sequence) WHERE sent_at IS NULL;

CREATE TABLE stream_entry (
  entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  payload TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

CREATE TABLE stream_group (
  name TEXT PRIMARY KEY,
  last_entry INTEGER NOT NULL
) STRICT;

CREATE TABLE stream_pending (
  group_name TEXT NOT NULL REFERENCES stream_group,
  entry_id INTEGER NOT NULL REFERENCES stream_entry,
  consumer TEXT NOT NULL,
  delivered_at INTEGER NOT NULL,
  PRIMARY KEY (group_name, entry_id)
) STRICT;
`;
