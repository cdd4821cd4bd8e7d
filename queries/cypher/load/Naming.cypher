// load_naming(rows): adds each Naming that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Naming {id: row.id})
ON CREATE SET n += row.properties
