// decisions_bearing(ids): every decision about one of these Bearing nodes.
UNWIND $ids AS id
MATCH (n:Bearing {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
