// load_reuse(rows): adds each Reuse that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Reuse {id: row.id})
ON CREATE SET n += row.properties
