// then_judgements_statement(ids, at): what was judged of two Statement nodes of which one stood under one of these heads.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
