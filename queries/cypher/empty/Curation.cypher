// empty_curation(rows): puts what is left of each Curation in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Curation {id: row.id})
SET n = row.properties
