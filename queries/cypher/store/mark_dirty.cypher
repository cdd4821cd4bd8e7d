// mark_dirty(rows): notes that the picture of these documents and members must be renewed as of an instant; a row is
// {id, of, since}, and the id begins with the instant.
UNWIND $rows AS row
MERGE (d:Dirty {id: row.id})
SET d.of = row.of, d.since = row.since
