// entered_role_holding(ids): when activities recorded these RoleHolding nodes.
UNWIND $ids AS id
MATCH (n:RoleHolding {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
