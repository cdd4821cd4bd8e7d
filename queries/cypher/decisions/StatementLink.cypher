// decisions_statement_link(ids): every decision about one of these StatementLink nodes.
UNWIND $ids AS id
MATCH (n:StatementLink {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
