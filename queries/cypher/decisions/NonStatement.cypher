// decisions_non_statement(ids): every decision about one of these NonStatement nodes.
UNWIND $ids AS id
MATCH (n:NonStatement {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
