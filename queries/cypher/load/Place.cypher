// load_place(rows): adds each Place that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Place {id: row.id})
ON CREATE SET n += row.properties
