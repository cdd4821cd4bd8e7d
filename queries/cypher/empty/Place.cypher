// empty_place(rows): puts what is left of each Place in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Place {id: row.id})
SET n = row.properties
