// load_snapshot(rows): adds each Snapshot that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Snapshot {id: row.id})
ON CREATE SET n += row.properties
