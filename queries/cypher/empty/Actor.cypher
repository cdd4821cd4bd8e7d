// empty_actor(rows): puts what is left of each Actor in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Actor {id: row.id})
SET n = row.properties
