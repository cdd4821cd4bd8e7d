// set_log_end(sequence, recorded, digest): notes where the log ends now.
MATCH (l:Lock {id: 'writer'})
SET l.sequence = $sequence, l.recordedAt = $recorded, l.digest = $digest
