// entered_snapshot(ids): when activities recorded these Snapshot nodes.
MATCH (n:Snapshot)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
