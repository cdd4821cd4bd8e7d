// read_claim_review(ids): the ClaimReview nodes with these ids, each with what it points at.
MATCH (n:ClaimReview)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
