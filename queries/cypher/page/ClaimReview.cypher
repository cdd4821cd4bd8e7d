// page_claim_review(low, high): the ClaimReview nodes with ids from low up to high, each with what it points at.
MATCH (n:ClaimReview)
WHERE n.id >= $low AND n.id < $high
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
