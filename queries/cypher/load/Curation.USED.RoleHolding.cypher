// load_curation_used_role_holding(rows): joins each Curation to the RoleHolding it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:RoleHolding {id: row.target})
MERGE (a)-[:USED]->(b)
