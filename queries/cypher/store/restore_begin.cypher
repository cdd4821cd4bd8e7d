// restore_begin(source): notes that restoring this backup has begun.
MERGE (r:Restore {id: 'restore'})
SET r.source = $source
