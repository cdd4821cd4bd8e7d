// load_curation_used_naming(rows): joins each Curation to the Naming it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Naming {id: row.target})
MERGE (a)-[:USED]->(b)
