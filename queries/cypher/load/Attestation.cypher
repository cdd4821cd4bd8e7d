// load_attestation(rows): adds each Attestation that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Attestation {id: row.id})
ON CREATE SET n += row.properties
