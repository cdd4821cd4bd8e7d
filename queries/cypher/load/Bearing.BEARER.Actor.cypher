// load_bearing_bearer_actor(rows): joins each Bearing to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Bearing {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:BEARER]->(b)
