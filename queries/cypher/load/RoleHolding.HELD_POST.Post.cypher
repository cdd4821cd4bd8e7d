// load_role_holding_held_post_post(rows): joins each RoleHolding to the Post it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:RoleHolding {id: row.source})
MATCH (b:Post {id: row.target})
MERGE (a)-[:HELD_POST]->(b)
