// read_role_holding(ids): the RoleHolding nodes with these ids, each with what it points at.
MATCH (n:RoleHolding)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
