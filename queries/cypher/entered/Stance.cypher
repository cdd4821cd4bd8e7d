// entered_stance(ids): when activities recorded these Stance nodes.
MATCH (n:Stance)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
