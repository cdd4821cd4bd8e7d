// load_statement_link(rows): adds each StatementLink that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:StatementLink {id: row.id})
ON CREATE SET n += row.properties
