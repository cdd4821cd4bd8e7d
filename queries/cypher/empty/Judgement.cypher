// empty_judgement(rows): puts what is left of each Judgement in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Judgement {id: row.id})
SET n = row.properties
