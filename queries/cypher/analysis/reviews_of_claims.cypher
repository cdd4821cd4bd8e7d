// reviews_of_claims(ids): the reviews of these claims.
MATCH (c:Claim)<-[:REVIEW_OF]-(r:ClaimReview)
WHERE c.id IN $ids
RETURN DISTINCT r.id AS id
ORDER BY id
