// empty_shared_passage(rows): puts what is left of each SharedPassage in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:SharedPassage {id: row.id})
SET n = row.properties
