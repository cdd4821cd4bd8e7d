// load_claim_link(rows): adds each ClaimLink that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:ClaimLink {id: row.id})
ON CREATE SET n += row.properties
