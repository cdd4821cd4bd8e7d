// empty_resolution(rows): puts what is left of each Resolution in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Resolution {id: row.id})
SET n = row.properties
