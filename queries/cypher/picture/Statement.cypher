// picture_statement(rows): what each Statement comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Statement {id: row.id})
SET n = row.properties
