// lock(): makes whoever else is about to write wait, or lose and try again, until this transaction ends.
MERGE (l:Lock {id: 'writer'})
SET l.turn = coalesce(l.turn, 0) + 1
