// load_actor_reference_actor_reference(rows): joins each Actor to the ActorReference it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:ActorReference {id: row.target})
MERGE (a)-[:REFERENCE]->(b)
