// load_software(rows): adds each Software that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Software {id: row.id})
ON CREATE SET n += row.properties
