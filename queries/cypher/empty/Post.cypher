// empty_post(rows): puts what is left of each Post in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Post {id: row.id})
SET n = row.properties
