// load_attestation_corrects_attestation(rows): joins each Attestation to the Attestation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Attestation {id: row.target})
MERGE (a)-[:CORRECTS]->(b)
