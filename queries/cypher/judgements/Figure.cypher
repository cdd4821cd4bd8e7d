// judgements_figure(ids): every judgement whose lesser member is one of these Figure nodes.
UNWIND $ids AS id
MATCH (m:Figure {id: id})<-[:LEFT]-(j:Judgement)
RETURN j.id AS id
