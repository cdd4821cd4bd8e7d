// judgements_figure(ids): what was judged of two Figure nodes of which one stands under one of these heads.
MATCH (head:Figure)<-[:CANONICAL]-(:Figure)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
