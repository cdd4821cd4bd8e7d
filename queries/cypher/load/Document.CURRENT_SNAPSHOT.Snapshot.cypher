// load_document_current_snapshot_snapshot(rows): joins each Document to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:CURRENT_SNAPSHOT]->(b)
