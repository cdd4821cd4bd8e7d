// entered_naming(ids): when activities recorded these Naming nodes.
MATCH (n:Naming)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
