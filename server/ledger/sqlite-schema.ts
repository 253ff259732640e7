/** Tables of `ledger.sqlite`, version 2. `event`, `head`, `series` and `receipt` are history and never edited. */
export const SCHEMA_VERSION = 2

/** From version 1: a stream may belong to another one. Which does is found out by `findFollowed`. */
export const secondStep = `
ALTER TABLE audience ADD COLUMN follows TEXT;
ALTER TABLE audience ADD COLUMN own TEXT;
CREATE INDEX audience_follows ON audience (follows) WHERE follows IS NOT NULL;
ALTER TABLE meta ADD COLUMN knowsFollowed INTEGER NOT NULL DEFAULT 0;
`

export const ledgerSchema = `
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  digest TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX event_stream ON event (stream, seq);

CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  recordedAt INTEGER NOT NULL
) STRICT;

CREATE TABLE receipt (
  command TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE series (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE audience (
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  follows TEXT,
  own TEXT,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audience_seq ON audience (seq);
CREATE INDEX audience_follows ON audience (follows) WHERE follows IS NOT NULL;

CREATE TABLE seat (
  ordinal INTEGER PRIMARY KEY,
  seat TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  enrolledAt INTEGER NOT NULL
) STRICT;

CREATE TABLE code (
  hash TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  expiresAt INTEGER NOT NULL,
  usedBy TEXT
) STRICT;

CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  logId TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  world TEXT NOT NULL,
  alg TEXT NOT NULL,
  stopped TEXT,
  knowsFollowed INTEGER NOT NULL
) STRICT;
`
