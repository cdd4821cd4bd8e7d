// judgements_event(ids): every judgement whose lesser member is one of these Event nodes.
MATCH (m:Event)<-[:LEFT]-(j:Judgement)
WHERE m.id IN $ids
RETURN j.id AS id
