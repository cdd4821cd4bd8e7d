// load_curation_used_claim_review(rows): joins each Curation to the ClaimReview it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:ClaimReview {id: row.target})
MERGE (a)-[:USED]->(b)
