// entered_statement_link(ids): when activities recorded these StatementLink nodes.
MATCH (n:StatementLink)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
