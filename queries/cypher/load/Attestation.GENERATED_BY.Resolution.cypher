// load_attestation_generated_by_resolution(rows): joins each Attestation to the Resolution it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Resolution {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
