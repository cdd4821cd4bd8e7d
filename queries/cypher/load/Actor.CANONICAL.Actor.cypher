// load_actor_canonical_actor(rows): joins each Actor to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:CANONICAL]->(b)
