// decisions_statement(ids): every decision about one of these Statement nodes.
UNWIND $ids AS id
MATCH (n:Statement {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
