// empty_reuse(rows): puts what is left of each Reuse in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Reuse {id: row.id})
SET n = row.properties
