// load_claim(rows): adds each Claim that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
ON CREATE SET n += row.properties
