// decisions_figure(ids): every decision about one of these Figure nodes.
UNWIND $ids AS id
MATCH (n:Figure {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
