// load_curation_set_to_span(rows): joins each Curation to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:SET_TO]->(b)
