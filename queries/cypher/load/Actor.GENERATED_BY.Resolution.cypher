// load_actor_generated_by_resolution(rows): joins each Actor to the Resolution it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Resolution {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
