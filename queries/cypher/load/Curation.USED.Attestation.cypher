// load_curation_used_attestation(rows): joins each Curation to the Attestation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Attestation {id: row.target})
MERGE (a)-[:USED]->(b)
