// load_stance_towards_claim(rows): joins each Stance to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Stance {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:TOWARDS]->(b)
