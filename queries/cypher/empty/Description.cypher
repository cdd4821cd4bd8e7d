// empty_description(rows): puts what is left of each Description in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Description {id: row.id})
SET n = row.properties
