// load_curation_used_actor_reference(rows): joins each Curation to the ActorReference it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:ActorReference {id: row.target})
MERGE (a)-[:USED]->(b)
