// empty_non_statement(rows): puts what is left of each NonStatement in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:NonStatement {id: row.id})
SET n = row.properties
