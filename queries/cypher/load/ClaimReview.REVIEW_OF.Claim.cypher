// load_claim_review_review_of_claim(rows): joins each ClaimReview to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimReview {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:REVIEW_OF]->(b)
