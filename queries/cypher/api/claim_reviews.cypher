// claim_reviews(ids): the reviews of the claims under these heads.
MATCH (head:Claim)<-[:CANONICAL]-(:Claim)<-[:REVIEW_OF]-(r:ClaimReview)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, r.id AS id
ORDER BY of, id
