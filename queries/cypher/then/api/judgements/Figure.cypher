// then_judgements_figure(ids, at): what was judged of two Figure nodes of which one stood under one of these heads.
MATCH (head:Figure)<-[:CANONICAL]-(v:FigureThen)-[:OF]->(:Figure)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
