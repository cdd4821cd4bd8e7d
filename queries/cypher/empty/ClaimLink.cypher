// empty_claim_link(rows): puts what is left of each ClaimLink in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:ClaimLink {id: row.id})
SET n = row.properties
