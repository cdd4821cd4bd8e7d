// entered_claim_review(ids): when activities recorded these ClaimReview nodes.
MATCH (n:ClaimReview)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
