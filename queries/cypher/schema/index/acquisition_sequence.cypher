// acquisition_sequence(): the log is read by the numbers of its entries.
CREATE INDEX acquisition_sequence IF NOT EXISTS FOR (n:Acquisition) ON (n.sequence)
