// entered_attestation(ids): when activities recorded these Attestation nodes.
UNWIND $ids AS id
MATCH (n:Attestation {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
