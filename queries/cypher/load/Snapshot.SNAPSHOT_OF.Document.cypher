// load_snapshot_snapshot_of_document(rows): joins each Snapshot to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Snapshot {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:SNAPSHOT_OF]->(b)
