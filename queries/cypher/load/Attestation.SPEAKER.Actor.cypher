// load_attestation_speaker_actor(rows): joins each Attestation to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:SPEAKER]->(b)
