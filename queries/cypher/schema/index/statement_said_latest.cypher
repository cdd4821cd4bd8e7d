// statement_said_latest(): statements are filtered by the latest day on which they may have been said.
CREATE INDEX statement_said_latest IF NOT EXISTS FOR (n:Statement) ON (n.saidLatest)
