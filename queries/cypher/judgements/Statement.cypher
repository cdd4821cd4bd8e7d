// judgements_statement(ids): every judgement whose lesser member is one of these Statement nodes.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:LEFT]-(j:Judgement)
RETURN j.id AS id
