// load_curation_used_snapshot(rows): joins each Curation to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:USED]->(b)
