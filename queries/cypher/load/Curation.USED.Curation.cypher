// load_curation_used_curation(rows): joins each Curation to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:USED]->(b)
