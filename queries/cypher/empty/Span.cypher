// empty_span(rows): puts what is left of each Span in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Span {id: row.id})
SET n = row.properties
