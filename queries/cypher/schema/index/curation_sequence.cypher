// curation_sequence(): the log is read by the numbers of its entries.
CREATE INDEX curation_sequence IF NOT EXISTS FOR (n:Curation) ON (n.sequence)
