// entered_measure(ids): when activities recorded these Measure nodes.
MATCH (n:Measure)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
