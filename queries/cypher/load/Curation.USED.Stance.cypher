// load_curation_used_stance(rows): joins each Curation to the Stance it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Stance {id: row.target})
MERGE (a)-[:USED]->(b)
