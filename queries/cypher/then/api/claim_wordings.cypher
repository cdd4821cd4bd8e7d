// then_claim_wordings(ids, at): the claims that stood under these heads, in their own words.
MATCH (head:Claim)<-[:CANONICAL]-(v:ClaimThen)-[:OF]->(c:Claim)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN head.id AS of, c.id AS id, c.claimText AS text, c.language AS language
ORDER BY of, id
