// entered_event(ids): when activities recorded these Event nodes.
MATCH (n:Event)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
