// load_post(rows): adds each Post that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Post {id: row.id})
ON CREATE SET n += row.properties
