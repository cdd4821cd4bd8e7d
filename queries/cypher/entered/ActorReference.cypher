// entered_actor_reference(ids): when activities recorded these ActorReference nodes.
MATCH (n:ActorReference)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
