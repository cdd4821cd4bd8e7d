// load_claim_review(rows): adds each ClaimReview that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:ClaimReview {id: row.id})
ON CREATE SET n += row.properties
