// entered_reuse(ids): when activities recorded these Reuse nodes.
MATCH (n:Reuse)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
