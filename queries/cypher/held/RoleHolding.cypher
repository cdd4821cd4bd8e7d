// held_role_holding(ids): which of these RoleHolding nodes there are.
MATCH (n:RoleHolding)
WHERE n.id IN $ids
RETURN n.id AS id
