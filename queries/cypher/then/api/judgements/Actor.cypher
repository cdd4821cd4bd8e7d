// then_judgements_actor(ids, at): what was judged of two Actor nodes of which one stood under one of these heads.
MATCH (head:Actor)<-[:CANONICAL]-(v:ActorThen)-[:OF]->(:Actor)<-[:LEFT|RIGHT]-(j:Judgement)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, j.id AS id
ORDER BY of, id
