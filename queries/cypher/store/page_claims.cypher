// page_claims(low, high): the claims with ids from low up to high.
MATCH (c:Claim)
WHERE c.id >= $low AND c.id < $high
RETURN c.id AS id
ORDER BY c.id
