// load_claim_review_evidence_span_span(rows): joins each ClaimReview to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimReview {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:EVIDENCE_SPAN]->(b)
