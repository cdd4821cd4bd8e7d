// decisions_description(ids): every decision about one of these Description nodes.
UNWIND $ids AS id
MATCH (n:Description {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
