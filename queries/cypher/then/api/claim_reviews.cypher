// then_claim_reviews_of(ids, at): the reviews of the claims that stood under these heads.
MATCH (head:Claim)<-[:CANONICAL]-(v:ClaimThen)-[:OF]->(:Claim)<-[:REVIEW_OF]-(r:ClaimReview)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, r.id AS id
ORDER BY of, id
