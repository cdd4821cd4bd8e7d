// entered_claim_link(ids): when activities recorded these ClaimLink nodes.
MATCH (n:ClaimLink)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
