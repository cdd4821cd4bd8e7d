// judgements_event(ids): what was judged of two Event nodes of which one stands under one of these heads.
MATCH (head:Event)<-[:CANONICAL]-(:Event)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
