// empty_software(rows): puts what is left of each Software in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Software {id: row.id})
SET n = row.properties
