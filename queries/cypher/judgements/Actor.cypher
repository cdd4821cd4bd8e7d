// judgements_actor(ids): every judgement whose lesser member is one of these Actor nodes.
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:LEFT]-(j:Judgement)
RETURN j.id AS id
