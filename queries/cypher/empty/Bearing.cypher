// empty_bearing(rows): puts what is left of each Bearing in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Bearing {id: row.id})
SET n = row.properties
