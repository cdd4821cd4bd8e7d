// load_curation_used_reuse(rows): joins each Curation to the Reuse it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Reuse {id: row.target})
MERGE (a)-[:USED]->(b)
