// load_resolution_used_snapshot(rows): joins each Resolution to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Resolution {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:USED]->(b)
