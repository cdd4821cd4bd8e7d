// entered_claim_review(ids): when activities recorded these ClaimReview nodes.
UNWIND $ids AS id
MATCH (n:ClaimReview {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
