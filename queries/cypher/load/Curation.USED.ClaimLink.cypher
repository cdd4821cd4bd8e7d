// load_curation_used_claim_link(rows): joins each Curation to the ClaimLink it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:ClaimLink {id: row.target})
MERGE (a)-[:USED]->(b)
