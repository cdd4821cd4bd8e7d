// load_extraction_used_snapshot(rows): joins each Extraction to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Extraction {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:USED]->(b)
