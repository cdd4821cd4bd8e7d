// mark_dirty(rows): notes that the picture of these documents and members must be renewed; a row is {id}.
UNWIND $rows AS row
MERGE (:Dirty {id: row.id})
