// restoring(): the backup whose restoring was begun and not finished.
MATCH (r:Restore {id: 'restore'})
RETURN r.source AS source
