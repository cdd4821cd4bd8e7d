// claim_wordings(ids): the claims that stand under these heads, in their own words.
MATCH (head:Claim)<-[:CANONICAL]-(c:Claim)
WHERE head.id IN $ids
RETURN head.id AS of, c.id AS id, c.claimText AS text, c.language AS language
ORDER BY of, id
