// load_actor_reference_refers_to_actor(rows): joins each ActorReference to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:REFERS_TO]->(b)
