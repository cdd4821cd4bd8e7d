// entered_document(ids): when activities recorded these Document nodes.
MATCH (n:Document)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
