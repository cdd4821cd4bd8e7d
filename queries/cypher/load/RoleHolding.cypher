// load_role_holding(rows): adds each RoleHolding that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:RoleHolding {id: row.id})
ON CREATE SET n += row.properties
