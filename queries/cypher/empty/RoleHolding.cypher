// empty_role_holding(rows): puts what is left of each RoleHolding in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:RoleHolding {id: row.id})
SET n = row.properties
