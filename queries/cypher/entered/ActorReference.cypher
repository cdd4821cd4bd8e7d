// entered_actor_reference(ids): when activities recorded these ActorReference nodes.
UNWIND $ids AS id
MATCH (n:ActorReference {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
