// entered_participation(ids): when activities recorded these Participation nodes.
MATCH (n:Participation)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
