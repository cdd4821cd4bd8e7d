// empty_event(rows): puts what is left of each Event in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
SET n = row.properties
