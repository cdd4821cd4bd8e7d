// load_claim_review_generated_by_acquisition(rows): joins each ClaimReview to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimReview {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
