// load_acquisition(rows): adds each Acquisition that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Acquisition {id: row.id})
ON CREATE SET n += row.properties
