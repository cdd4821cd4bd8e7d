// load_reuse_generated_by_extraction(rows): joins each Reuse to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Reuse {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
