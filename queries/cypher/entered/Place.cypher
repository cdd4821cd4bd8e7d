// entered_place(ids): when activities recorded these Place nodes.
MATCH (n:Place)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
