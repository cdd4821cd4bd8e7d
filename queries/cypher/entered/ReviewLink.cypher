// entered_review_link(ids): when activities recorded these ReviewLink nodes.
MATCH (n:ReviewLink)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
