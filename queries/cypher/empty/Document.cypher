// empty_document(rows): puts what is left of each Document in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n = row.properties
