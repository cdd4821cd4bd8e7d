// log_end(): where the log ends: how many entries it has, when the last was recorded, and its digest.
MATCH (l:Lock {id: 'writer'})
RETURN coalesce(l.sequence, 0) AS sequence, l.recordedAt AS recorded, coalesce(l.digest, '') AS digest
