// load_actor_reference(rows): adds each ActorReference that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:ActorReference {id: row.id})
ON CREATE SET n += row.properties
