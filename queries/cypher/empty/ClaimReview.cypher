// empty_claim_review(rows): puts what is left of each ClaimReview in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:ClaimReview {id: row.id})
SET n = row.properties
