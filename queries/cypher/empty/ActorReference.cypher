// empty_actor_reference(rows): puts what is left of each ActorReference in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:ActorReference {id: row.id})
SET n = row.properties
