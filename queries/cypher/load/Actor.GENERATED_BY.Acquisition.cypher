// load_actor_generated_by_acquisition(rows): joins each Actor to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
