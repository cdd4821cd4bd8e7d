// then_judgements_claim(ids, at): what was judged of two Claim nodes of which one stood under one of these heads.
MATCH (head:Claim)<-[:CANONICAL]-(v:ClaimThen)-[:OF]->(:Claim)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
