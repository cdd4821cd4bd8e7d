// link_version_document_current_snapshot_snapshot(rows): joins versions of a Document to the Snapshot
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:DocumentThen {id: row.source})
MATCH (n:Snapshot {id: row.target})
CREATE (v)-[:CURRENT_SNAPSHOT]->(n)
