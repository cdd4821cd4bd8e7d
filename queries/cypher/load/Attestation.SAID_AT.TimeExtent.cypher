// load_attestation_said_at_time_extent(rows): joins each Attestation to the TimeExtent it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:TimeExtent {id: row.target})
MERGE (a)-[:SAID_AT]->(b)
