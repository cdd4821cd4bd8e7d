// load_attestation_said_in_role_role_holding(rows): joins each Attestation to the RoleHolding it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:RoleHolding {id: row.target})
MERGE (a)-[:SAID_IN_ROLE]->(b)
