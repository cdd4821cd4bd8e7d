// empty_extraction(rows): puts what is left of each Extraction in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Extraction {id: row.id})
SET n = row.properties
