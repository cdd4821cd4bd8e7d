// empty_stance(rows): puts what is left of each Stance in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Stance {id: row.id})
SET n = row.properties
