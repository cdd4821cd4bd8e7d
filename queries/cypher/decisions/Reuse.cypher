// decisions_reuse(ids): every decision about one of these Reuse nodes.
UNWIND $ids AS id
MATCH (n:Reuse {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
