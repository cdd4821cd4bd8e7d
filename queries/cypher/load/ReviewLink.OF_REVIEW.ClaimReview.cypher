// load_review_link_of_review_claim_review(rows): joins each ReviewLink to the ClaimReview it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ReviewLink {id: row.source})
MATCH (b:ClaimReview {id: row.target})
MERGE (a)-[:OF_REVIEW]->(b)
