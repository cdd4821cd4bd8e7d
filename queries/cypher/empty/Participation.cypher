// empty_participation(rows): puts what is left of each Participation in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Participation {id: row.id})
SET n = row.properties
