// empty_curator(rows): puts what is left of each Curator in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Curator {id: row.id})
SET n = row.properties
