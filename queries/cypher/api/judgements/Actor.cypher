// judgements_actor(ids): what was judged of two Actor nodes of which one stands under one of these heads.
MATCH (head:Actor)<-[:CANONICAL]-(:Actor)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
