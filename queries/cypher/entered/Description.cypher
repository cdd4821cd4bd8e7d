// entered_description(ids): when activities recorded these Description nodes.
MATCH (n:Description)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
