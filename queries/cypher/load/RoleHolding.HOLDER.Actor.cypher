// load_role_holding_holder_actor(rows): joins each RoleHolding to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:RoleHolding {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:HOLDER]->(b)
