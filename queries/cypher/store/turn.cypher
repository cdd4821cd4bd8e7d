// turn(): how often the lock was taken: whoever reads the same before and after has read what nobody wrote to.
MATCH (l:Lock {id: 'writer'})
RETURN l.turn AS turn
