// judgements_claim(ids): what was judged of two Claim nodes of which one stands under one of these heads.
MATCH (head:Claim)<-[:CANONICAL]-(:Claim)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
