// load_bearing(rows): adds each Bearing that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Bearing {id: row.id})
ON CREATE SET n += row.properties
