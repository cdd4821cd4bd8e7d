// load_curation_used_claim(rows): joins each Curation to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:USED]->(b)
