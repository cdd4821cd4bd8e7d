// entered_non_statement(ids): when activities recorded these NonStatement nodes.
MATCH (n:NonStatement)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
