// then_judgements_event(ids, at): what was judged of two Event nodes of which one stood under one of these heads.
MATCH (head:Event)<-[:CANONICAL]-(v:EventThen)-[:OF]->(:Event)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
