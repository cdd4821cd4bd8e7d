// empty_statement_link(rows): puts what is left of each StatementLink in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:StatementLink {id: row.id})
SET n = row.properties
