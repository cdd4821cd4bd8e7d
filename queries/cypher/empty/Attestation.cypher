// empty_attestation(rows): puts what is left of each Attestation in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Attestation {id: row.id})
SET n = row.properties
