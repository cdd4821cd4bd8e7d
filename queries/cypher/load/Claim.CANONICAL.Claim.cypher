// load_claim_canonical_claim(rows): joins each Claim to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Claim {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:CANONICAL]->(b)
