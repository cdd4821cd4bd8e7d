// empty_snapshot(rows): puts what is left of each Snapshot in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Snapshot {id: row.id})
SET n = row.properties
