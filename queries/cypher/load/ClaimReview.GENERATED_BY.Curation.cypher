// load_claim_review_generated_by_curation(rows): joins each ClaimReview to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimReview {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
