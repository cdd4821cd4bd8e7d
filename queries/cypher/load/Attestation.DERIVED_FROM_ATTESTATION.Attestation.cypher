// load_attestation_derived_from_attestation_attestation(rows): joins each Attestation to the Attestation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Attestation {id: row.target})
MERGE (a)-[:DERIVED_FROM_ATTESTATION]->(b)
