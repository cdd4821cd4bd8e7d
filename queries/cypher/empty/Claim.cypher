// empty_claim(rows): puts what is left of each Claim in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
SET n = row.properties
