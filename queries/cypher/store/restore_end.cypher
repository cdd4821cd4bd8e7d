// restore_end(): notes that restoring is finished.
MATCH (r:Restore {id: 'restore'})
DELETE r
