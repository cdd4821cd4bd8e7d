// entered_actor(ids): when activities recorded these Actor nodes.
MATCH (n:Actor)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
