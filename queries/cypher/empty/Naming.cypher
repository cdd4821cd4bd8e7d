// empty_naming(rows): puts what is left of each Naming in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Naming {id: row.id})
SET n = row.properties
