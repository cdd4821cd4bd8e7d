// judgements_statement(ids): every judgement whose lesser member is one of these Statement nodes.
MATCH (m:Statement)<-[:LEFT]-(j:Judgement)
WHERE m.id IN $ids
RETURN j.id AS id
