// decisions_actor(ids): every decision about one of these Actor nodes.
UNWIND $ids AS id
MATCH (n:Actor {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
