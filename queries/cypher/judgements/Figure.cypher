// judgements_figure(ids): every judgement whose lesser member is one of these Figure nodes.
MATCH (m:Figure)<-[:LEFT]-(j:Judgement)
WHERE m.id IN $ids
RETURN j.id AS id
