// entered_post(ids): when activities recorded these Post nodes.
MATCH (n:Post)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
