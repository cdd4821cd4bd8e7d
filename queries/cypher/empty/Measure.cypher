// empty_measure(rows): puts what is left of each Measure in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Measure {id: row.id})
SET n = row.properties
