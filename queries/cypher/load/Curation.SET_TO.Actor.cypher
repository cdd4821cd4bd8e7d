// load_curation_set_to_actor(rows): joins each Curation to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:SET_TO]->(b)
