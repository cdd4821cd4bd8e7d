// load_statement(rows): adds each Statement that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Statement {id: row.id})
ON CREATE SET n += row.properties
