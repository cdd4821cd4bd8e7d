// load_actor(rows): adds each Actor that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
ON CREATE SET n += row.properties
