// decisions_stance(ids): every decision about one of these Stance nodes.
UNWIND $ids AS id
MATCH (n:Stance {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
