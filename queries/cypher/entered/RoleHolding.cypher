// entered_role_holding(ids): when activities recorded these RoleHolding nodes.
MATCH (n:RoleHolding)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
