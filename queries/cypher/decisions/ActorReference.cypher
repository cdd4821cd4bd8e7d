// decisions_actor_reference(ids): every decision about one of these ActorReference nodes.
UNWIND $ids AS id
MATCH (n:ActorReference {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
