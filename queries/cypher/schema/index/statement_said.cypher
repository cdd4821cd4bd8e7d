// statement_said(): statements are sorted by when they were said.
CREATE INDEX statement_said IF NOT EXISTS FOR (n:Statement) ON (n.saidEarliest)
