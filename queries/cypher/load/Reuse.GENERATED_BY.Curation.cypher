// load_reuse_generated_by_curation(rows): joins each Reuse to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Reuse {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
