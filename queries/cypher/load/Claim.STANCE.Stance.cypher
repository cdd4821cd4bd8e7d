// load_claim_stance_stance(rows): joins each Claim to the Stance it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Claim {id: row.source})
MATCH (b:Stance {id: row.target})
MERGE (a)-[:STANCE]->(b)
