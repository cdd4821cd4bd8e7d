// judgements_actor(ids): every judgement whose lesser member is one of these Actor nodes.
MATCH (m:Actor)<-[:LEFT]-(j:Judgement)
WHERE m.id IN $ids
RETURN j.id AS id
