// entered_bearing(ids): when activities recorded these Bearing nodes.
MATCH (n:Bearing)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
