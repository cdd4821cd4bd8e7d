// load_actor_reference_generated_by_extraction(rows): joins each ActorReference to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
