// entered_figure(ids): when activities recorded these Figure nodes.
MATCH (n:Figure)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
