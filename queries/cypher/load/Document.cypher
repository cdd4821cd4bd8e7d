// load_document(rows): adds each Document that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
ON CREATE SET n += row.properties
