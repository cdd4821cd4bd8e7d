// load_curation_used_review_link(rows): joins each Curation to the ReviewLink it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:ReviewLink {id: row.target})
MERGE (a)-[:USED]->(b)
