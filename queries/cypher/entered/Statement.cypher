// entered_statement(ids): when activities recorded these Statement nodes.
MATCH (n:Statement)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
