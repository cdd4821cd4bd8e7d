// empty_statement(rows): puts what is left of each Statement in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Statement {id: row.id})
SET n = row.properties
