// load_curation_set_to_time_extent(rows): joins each Curation to the TimeExtent it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:TimeExtent {id: row.target})
MERGE (a)-[:SET_TO]->(b)
