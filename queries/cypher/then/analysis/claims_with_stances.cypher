// then_claims_with_stances(at): the heads of claims on which somebody stood then, by id.
MATCH (c:ClaimThen)-[:STANCE]->(:Stance)
WHERE c.since <= $at AND c.until > $at
RETURN DISTINCT c.of AS id
ORDER BY id
