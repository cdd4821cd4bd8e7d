// load_measure(rows): adds each Measure that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Measure {id: row.id})
ON CREATE SET n += row.properties
