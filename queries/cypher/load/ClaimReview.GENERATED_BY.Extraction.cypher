// load_claim_review_generated_by_extraction(rows): joins each ClaimReview to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimReview {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
