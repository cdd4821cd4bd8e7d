// lock(): makes whoever else is about to write wait, or lose and try again, until this transaction ends. Answers where the
// log ends: how many entries it has, when the last was recorded, and its digest.
MERGE (l:Lock {id: 'writer'})
SET l.turn = coalesce(l.turn, 0) + 1
RETURN coalesce(l.sequence, 0) AS sequence, l.recordedAt AS recorded, coalesce(l.digest, '') AS digest
