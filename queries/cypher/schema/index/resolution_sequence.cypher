// resolution_sequence(): the log is read by the numbers of its entries.
CREATE INDEX resolution_sequence IF NOT EXISTS FOR (n:Resolution) ON (n.sequence)
