// entered_span(ids): when activities recorded these Span nodes.
MATCH (n:Span)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
