// load_actor_reference_generated_by_acquisition(rows): joins each ActorReference to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
