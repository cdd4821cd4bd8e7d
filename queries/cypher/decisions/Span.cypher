// decisions_span(ids): every decision about one of these Span nodes.
UNWIND $ids AS id
MATCH (n:Span {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
