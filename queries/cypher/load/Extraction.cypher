// load_extraction(rows): adds each Extraction that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Extraction {id: row.id})
ON CREATE SET n += row.properties
