// judgements_claim(ids): every judgement whose lesser member is one of these Claim nodes.
UNWIND $ids AS id
MATCH (m:Claim {id: id})<-[:LEFT]-(j:Judgement)
RETURN j.id AS id
