// judgements_event(ids): every judgement whose lesser member is one of these Event nodes.
UNWIND $ids AS id
MATCH (m:Event {id: id})<-[:LEFT]-(j:Judgement)
RETURN j.id AS id
