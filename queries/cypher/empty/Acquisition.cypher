// empty_acquisition(rows): puts what is left of each Acquisition in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Acquisition {id: row.id})
SET n = row.properties
