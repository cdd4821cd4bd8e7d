// load_non_statement(rows): adds each NonStatement that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:NonStatement {id: row.id})
ON CREATE SET n += row.properties
