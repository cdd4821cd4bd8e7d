// judgements_statement(ids): what was judged of two Statement nodes of which one stands under one of these heads.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
