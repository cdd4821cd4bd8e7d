// entered_actor(ids): when activities recorded these Actor nodes.
UNWIND $ids AS id
MATCH (n:Actor {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
