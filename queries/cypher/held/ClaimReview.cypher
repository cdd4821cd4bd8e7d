// held_claim_review(ids): which of these ClaimReview nodes there are.
MATCH (n:ClaimReview)
WHERE n.id IN $ids
RETURN n.id AS id
