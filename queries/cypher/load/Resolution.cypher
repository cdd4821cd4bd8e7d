// load_resolution(rows): adds each Resolution that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Resolution {id: row.id})
ON CREATE SET n += row.properties
