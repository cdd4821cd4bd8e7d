// extraction_sequence(): the log is read by the numbers of its entries.
CREATE INDEX extraction_sequence IF NOT EXISTS FOR (n:Extraction) ON (n.sequence)
