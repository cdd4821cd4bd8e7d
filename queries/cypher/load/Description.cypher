// load_description(rows): adds each Description that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Description {id: row.id})
ON CREATE SET n += row.properties
