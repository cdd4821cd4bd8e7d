// load_role_holding_held_during_time_extent(rows): joins each RoleHolding to the TimeExtent it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:RoleHolding {id: row.source})
MATCH (b:TimeExtent {id: row.target})
MERGE (a)-[:HELD_DURING]->(b)
