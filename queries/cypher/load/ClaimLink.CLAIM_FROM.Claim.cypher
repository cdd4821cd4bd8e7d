// load_claim_link_claim_from_claim(rows): joins each ClaimLink to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ClaimLink {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:CLAIM_FROM]->(b)
